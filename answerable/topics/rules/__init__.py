"""Decisions about topics in plain Python and NumPy."""
