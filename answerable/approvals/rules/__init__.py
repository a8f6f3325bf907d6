"""Decisions about who has to agree, in plain Python."""
