"""What was said and done in a case, in order."""
