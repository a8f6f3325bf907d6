"""What counts as business time, which target applies, and how near a deadline is."""
