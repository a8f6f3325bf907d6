"""Decisions about persons, in plain Python."""
