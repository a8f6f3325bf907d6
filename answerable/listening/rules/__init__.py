"""Decisions of listening: how words are compared, what a phrase is found by, which phrases a text names."""
