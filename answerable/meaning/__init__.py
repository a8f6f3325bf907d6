"""What customers' messages mean, a vector each, and which of them mean nearly the same.

Texts of messages come in; near ones go out, on the pages that are asked for. Needs pgvector: without it nothing is near anything.
"""
