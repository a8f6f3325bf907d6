"""Decisions about what may be said, in plain Python."""
