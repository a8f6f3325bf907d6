"""Phrases, how each read, what was heard by them, how far networks were heard: one table a file."""

from answerable.listening.models.heard import Heard
from answerable.listening.models.phrase import Phrase
from answerable.listening.models.stream import Stream
from answerable.listening.models.version import Version

__all__ = ["Heard", "Phrase", "Stream", "Version"]
