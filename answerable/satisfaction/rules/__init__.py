"""Decisions about asking in plain Python."""
