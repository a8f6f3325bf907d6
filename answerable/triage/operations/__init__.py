"""What changes a reading: the program reads messages, a person corrects one."""

from answerable.triage.operations.assess import Unread, assess
from answerable.triage.operations.correct import correct
from answerable.triage.operations.follow import follow
from answerable.triage.operations.set_aside import set_aside

__all__ = ["Unread", "assess", "correct", "follow", "set_aside"]
