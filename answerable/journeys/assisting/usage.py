"""What the language model was used for, and what is left of its budget."""

from dataclasses import dataclass
from datetime import datetime

from answerable.journeys.assisting.ask import days
from answerable.language_model import queries
from answerable.language_model.queries import TaskSums
from answerable.language_model.rules.budget import Used


@dataclass(frozen=True, slots=True)
class Usage:
    """Of today and this month, and the month by task."""

    day: Used
    month: Used
    tasks: list[TaskSums]


def usage(now: datetime) -> Usage:
    """As it counts towards the budget."""
    day, month = days(now)
    return Usage(queries.used(day), queries.used(month), queries.sums(month))
