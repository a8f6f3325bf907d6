"""The facts that conditions look at, read for many occasions at once."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.db import connection, transaction

from answerable.automation.rules.terms import About, Facts, Occasion, Spec
from answerable.sla import queries as sla
from answerable.sla.rules.hours import Hours
from answerable.sla.rules.which_target import Key

_FACTS = (Path(__file__).parent / "facts.sql").read_text()


class Reader:
    """Reads facts; business hours only where a condition of these rules asks for them."""

    def __init__(self, specs: Iterable[Spec]) -> None:
        asks = any(condition.about == About.HOURS for spec in specs for condition in spec.conditions)
        targets = sla.targets() if asks else {}
        self._opening = {key.page_id: each.calendar.opening for key, each in targets.items() if key == Key(key.page_id)}

    def read(self, occasions: Sequence[Occasion]) -> Iterator[tuple[Occasion, Facts]]:
        """Each occasion with the case as it is now."""
        wanted: dict[str, Any] = {"cases": [each.case_id for each in occasions], "messages": [each.message_id for each in occasions]}
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL jit = off")  # compiling it takes longer than running it
            cursor.execute(_FACTS, wanted)
            rows = cursor.fetchall()
        for place, *row, label_ids, fields, topic_ids in rows:
            occasion = occasions[place - 1]
            said = {int(key): text for key, text in (fields or {}).items()}
            is_open = self._is_open(row[2], occasion.at)
            yield occasion, Facts(*(*row, frozenset(label_ids), said, frozenset(topic_ids), is_open))

    def _is_open(self, page_id: int, at: datetime) -> bool:
        hours = self._opening.get(page_id) or self._opening.get(None)
        return hours is None or in_hours(hours, at)


def in_hours(hours: Hours, at: datetime) -> bool:
    """Whether it is within business hours."""
    local = at.astimezone(hours.zone)
    minute = 60 * local.hour + local.minute
    return any(start <= minute < end for start, end in _open_minutes(hours, local.date()))


@lru_cache(maxsize=4096)
def _open_minutes(hours: Hours, day: date) -> Sequence[tuple[int, int]]:
    """A trial asks about the same days a hundred thousand times; working them out anew took a third of its time in Python."""
    return hours.minutes(day)
