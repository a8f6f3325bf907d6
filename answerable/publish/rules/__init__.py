"""What may be sent when, and what an attempt means, in plain Python."""
