"""Measuring the reader on messages that people labelled.

A file and the names of its columns come in; figures that anybody can compute again go out. Nothing here needs a database.
"""

from answerable.journeys.measure.errors import NotMeasurable
from answerable.journeys.measure.labelled import Columns, File, Labelled, labelled, labelled_as_asked, mapping
from answerable.journeys.measure.score import Scored, score
from answerable.journeys.measure.tasks import TASKS

__all__ = ["TASKS", "Columns", "File", "Labelled", "NotMeasurable", "Scored", "labelled", "labelled_as_asked", "mapping", "score"]
