"""Readings that a person should look at: one message at a time, the same keys as in a case, and a calm end."""
