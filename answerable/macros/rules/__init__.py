"""Decisions about macros in plain Python."""
