"""Measuring the reader on messages that people labelled.

A file and the names of its columns come in; figures that anybody can compute again go out. Nothing here needs a database.
"""

from answerable.journeys.measure.errors import NotMeasurable
from answerable.journeys.measure.labelled import labelled_as_asked
from answerable.journeys.measure.score import read_all, score
from answerable.journeys.measure.tasks import TASKS

__all__ = ["TASKS", "NotMeasurable", "labelled_as_asked", "read_all", "score"]
