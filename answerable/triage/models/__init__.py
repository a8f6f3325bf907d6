"""Readings, their corrections, and what was learned from those: one table a file."""

from answerable.triage.models.correction import Correction
from answerable.triage.models.lesson import Lesson
from answerable.triage.models.reading import Reading
from answerable.triage.models.term import Term

__all__ = ["Correction", "Lesson", "Reading", "Term"]
