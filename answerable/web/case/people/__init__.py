"""Whose a case is, and who is at it right now."""
