"""Readings and their corrections: one table a file."""

from answerable.triage.models.correction import Correction
from answerable.triage.models.reading import Reading

__all__ = ["Correction", "Reading"]
