"""What can be done to departments and members."""

from answerable.staff.operations.establish import establish
from answerable.staff.operations.join import join
from answerable.staff.operations.leave import leave

__all__ = ["establish", "join", "leave"]
