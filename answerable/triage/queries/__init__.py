"""What was read: by message, by case, and why, in words."""

from answerable.triage.queries.explanation import explanation
from answerable.triage.queries.readings import case_reading, case_readings, quick, readings, readings_and_case

__all__ = ["case_reading", "case_readings", "explanation", "quick", "readings", "readings_and_case"]
