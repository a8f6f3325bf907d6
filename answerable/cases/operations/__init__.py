"""What can be done to cases."""

from answerable.cases.operations.arrivals import Arrival
from answerable.cases.operations.attend import attend, take_seconds
from answerable.cases.operations.close import close
from answerable.cases.operations.hold import hold
from answerable.cases.operations.note import note
from answerable.cases.operations.record import NewMessage, Recorded, record_messages
from answerable.cases.operations.reopen import reopen

__all__ = ["Arrival", "NewMessage", "Recorded", "attend", "close", "hold", "note", "record_messages", "reopen", "take_seconds"]
