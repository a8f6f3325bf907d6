"""Departments and what they cost, members, whether they are there, who stands in, their desk, how safely they sign in: one table a file."""

from answerable.staff.models.currency import Currency
from answerable.staff.models.department import Department
from answerable.staff.models.deputy import Deputy
from answerable.staff.models.invitation import Invitation
from answerable.staff.models.look import Look
from answerable.staff.models.member import Member
from answerable.staff.models.preference import Preference
from answerable.staff.models.presence import Presence
from answerable.staff.models.second_factor import SecondFactor

__all__ = ["Currency", "Department", "Deputy", "Invitation", "Look", "Member", "Preference", "Presence", "SecondFactor"]
