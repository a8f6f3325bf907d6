"""What changes a reading: the program reads messages, a person corrects one."""

from answerable.triage.operations.assess import Unread, assess
from answerable.triage.operations.correct import confirm, correct, retract
from answerable.triage.operations.follow import follow
from answerable.triage.operations.set_aside import set_aside

__all__ = ["Unread", "assess", "confirm", "correct", "follow", "retract", "set_aside"]
