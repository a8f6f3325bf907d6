"""Macros, how each was worded, and each time one was used: one table a file."""

from answerable.macros.models.macro import Macro
from answerable.macros.models.use import Use
from answerable.macros.models.wording import Wording

__all__ = ["Macro", "Use", "Wording"]
