"""Kinds of gestures, how much who may give, and what was given: one table a file."""

from answerable.goodwill.models.ceiling import Ceiling
from answerable.goodwill.models.gesture import Gesture
from answerable.goodwill.models.kind import Kind

__all__ = ["Ceiling", "Gesture", "Kind"]
