"""What was handed to a member's department and waits to be accepted, and what became of what they handed over."""
