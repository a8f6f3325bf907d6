"""Learning labels from texts: what they mean as vectors, linear heads over them, how sure those are, and how often right.

Texts and labels come in, probabilities go out; it knows of no message, no company and no database.
"""
