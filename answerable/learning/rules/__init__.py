"""Vectors, heads and figures: plain Python and NumPy."""
