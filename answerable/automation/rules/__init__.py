"""Decisions of automation in plain Python."""
