"""Decisions about cases in plain Python."""
