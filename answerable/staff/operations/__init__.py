"""What can be done to departments and members."""

from answerable.staff.operations.change import change
from answerable.staff.operations.establish import establish
from answerable.staff.operations.invite import invite
from answerable.staff.operations.join import join
from answerable.staff.operations.keep_look import keep_look
from answerable.staff.operations.leave import leave
from answerable.staff.operations.prefer import prefer
from answerable.staff.operations.rejoin import rejoin
from answerable.staff.operations.require_second_factor import require_second_factor

__all__ = ["change", "establish", "invite", "join", "keep_look", "leave", "prefer", "rejoin", "require_second_factor"]
