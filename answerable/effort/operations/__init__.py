"""What can be done about measured time: note a sign of work, join signs to time, forget what is old."""

from answerable.effort.operations.forget import forget
from answerable.effort.operations.join import join
from answerable.effort.operations.note import note

__all__ = ["forget", "join", "note"]
