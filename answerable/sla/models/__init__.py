"""Business hours and whose they are, targets, clocks: one table a file."""

from answerable.sla.models.calendar import Calendar
from answerable.sla.models.clock import Clock
from answerable.sla.models.department_hours import DepartmentHours
from answerable.sla.models.target import Target

__all__ = ["Calendar", "Clock", "DepartmentHours", "Target"]
