"""Departments and members: one table a file."""

from answerable.staff.models.department import Department
from answerable.staff.models.member import Member

__all__ = ["Department", "Member"]
