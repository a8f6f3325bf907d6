"""Vectors are made behind the stream, taken away with their message, and made anew when it is edited."""

from answerable.meaning.operations.embed_missing import embed_missing
from answerable.meaning.operations.forget import forget
from answerable.meaning.operations.make_room import make_room

__all__ = ["embed_missing", "forget", "make_room"]
