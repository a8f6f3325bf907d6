"""Signs of work until they are joined, and the time that they came to."""

from answerable.effort.models.beat import Beat
from answerable.effort.models.span import Span

__all__ = ["Beat", "Span"]
