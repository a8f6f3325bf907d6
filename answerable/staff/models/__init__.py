"""Departments, members, how they want their desk, and how safely they sign in: one table a file."""

from answerable.staff.models.department import Department
from answerable.staff.models.invitation import Invitation
from answerable.staff.models.look import Look
from answerable.staff.models.member import Member
from answerable.staff.models.preference import Preference
from answerable.staff.models.second_factor import SecondFactor

__all__ = ["Department", "Invitation", "Look", "Member", "Preference", "SecondFactor"]
