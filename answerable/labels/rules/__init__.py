"""Decisions about labels and fields in plain Python."""
