"""What can be done with clocks."""

from answerable.sla.operations.answer import answer
from answerable.sla.operations.choose_hours import choose_hours
from answerable.sla.operations.drop_hours import drop_hours
from answerable.sla.operations.join import join, part
from answerable.sla.operations.keep_hours import HoursDraft, add_hours, keep_hours
from answerable.sla.operations.keep_target import TargetDraft, keep_target, retire_target
from answerable.sla.operations.lift import lift, lower
from answerable.sla.operations.resume import resume
from answerable.sla.operations.set_up import set_up
from answerable.sla.operations.start import start
from answerable.sla.operations.stop import stop
from answerable.sla.operations.tell import Told, owed, to_tell, told
from answerable.sla.rules.need import Need

__all__ = [
    "HoursDraft",
    "Need",
    "TargetDraft",
    "Told",
    "add_hours",
    "answer",
    "choose_hours",
    "drop_hours",
    "join",
    "keep_hours",
    "keep_target",
    "lift",
    "lower",
    "owed",
    "part",
    "resume",
    "retire_target",
    "set_up",
    "start",
    "stop",
    "to_tell",
    "told",
]
