"""Vectors by message, what is near, and what has no vector yet."""

from answerable.meaning.queries.about import about
from answerable.meaning.queries.asked import Reader, meaning_of, meanings_of
from answerable.meaning.queries.nearest import Near, lately, nearest
from answerable.meaning.queries.vectors import embedder_name, is_possible, vectors

__all__ = ["Near", "Reader", "about", "embedder_name", "is_possible", "lately", "meaning_of", "meanings_of", "nearest", "vectors"]
