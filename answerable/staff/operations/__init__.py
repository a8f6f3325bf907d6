"""What can be done to departments and members."""

from answerable.staff.operations.establish import establish
from answerable.staff.operations.join import join
from answerable.staff.operations.leave import leave
from answerable.staff.operations.prefer import prefer

__all__ = ["establish", "join", "leave", "prefer"]
