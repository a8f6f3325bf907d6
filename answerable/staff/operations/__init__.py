"""What can be done to departments and members."""

from answerable.staff.operations.change import change
from answerable.staff.operations.depute import depute, end_deputy
from answerable.staff.operations.equip import Skills, equip
from answerable.staff.operations.establish import establish
from answerable.staff.operations.invite import invite
from answerable.staff.operations.join import join
from answerable.staff.operations.keep_currency import keep_currency
from answerable.staff.operations.keep_look import keep_look
from answerable.staff.operations.leave import leave
from answerable.staff.operations.prefer import prefer
from answerable.staff.operations.rejoin import rejoin
from answerable.staff.operations.require_second_factor import require_second_factor
from answerable.staff.operations.retire_department import retire_department, revive_department
from answerable.staff.operations.say_presence import say_presence, see
from answerable.staff.operations.settle_department import DepartmentDraft, settle_department

__all__ = [
    "DepartmentDraft",
    "Skills",
    "change",
    "depute",
    "end_deputy",
    "equip",
    "establish",
    "invite",
    "join",
    "keep_currency",
    "keep_look",
    "leave",
    "prefer",
    "rejoin",
    "require_second_factor",
    "retire_department",
    "revive_department",
    "say_presence",
    "see",
    "settle_department",
]
