"""The matrix as a file: YAML with names instead of numbers, for other desks, for templates, for whoever rather writes text."""

from answerable.journeys.company.ownership_files.bring_in import bring_in, read, welcome
from answerable.journeys.company.ownership_files.take_out import take_out

__all__ = ["bring_in", "read", "take_out", "welcome"]
