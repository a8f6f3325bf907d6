"""Departments, members and how they want their desk: one table a file."""

from answerable.staff.models.department import Department
from answerable.staff.models.member import Member
from answerable.staff.models.preference import Preference

__all__ = ["Department", "Member", "Preference"]
