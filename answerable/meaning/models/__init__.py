"""Vectors of messages, and how far the walk through older ones got."""

from answerable.meaning.models.meaning import Meaning
from answerable.meaning.models.walk import Walk

__all__ = ["Meaning", "Walk"]
