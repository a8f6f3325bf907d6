"""Texts that wait for somebody to agree: what waits for a member, what became of their own, and each with its buttons."""
