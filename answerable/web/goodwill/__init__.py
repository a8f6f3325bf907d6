"""Goodwill of the whole company: what waits for an approval, and whether the same problem brings everybody the same."""
