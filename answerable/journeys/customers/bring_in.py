"""Touchpoints from a file: looked at as a whole first, then brought in as a whole, or not at all."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.core import locks
from answerable.customers import operations as customers
from answerable.customers.operations import Told, Who
from answerable.journeys.customers.told_rows import Ways, read
from answerable.journeys.import_history.columns import ImportRefused
from answerable.journeys.import_history.row import Refused, Unusable
from answerable.journeys.import_history.table import lines, opened

BATCH = 500


@dataclass(slots=True)
class Brought:
    """What became of the rows: read = kept + known + refused. Known ones were there already."""

    read: int = 0
    kept: int = 0
    known: int = 0
    refused: list[Refused] = field(default_factory=list)


class BadRows(ImportRefused):
    """Some rows cannot be brought in; so none was. `refused` says which and why."""

    code = "bad_rows"

    def __init__(self, refused: list[Refused]) -> None:
        sentence = ngettext(
            "%(count)d row cannot be brought in, so nothing was. Mend it, or leave it out.",
            "%(count)d rows cannot be brought in, so nothing was. Mend them, or leave them out.",
            len(refused),
        )
        super().__init__(sentence % {"count": len(refused)})
        self.refused = refused


def header(file: Path) -> list[str]:
    """The headings of a CSV file; of JSON Lines the names in its first object."""
    with file.open("rb") as raw, opened(raw) as text:
        if file.suffix.lower() == ".csv":
            return next(csv.reader(text), [])
        first = next(lines(file, {}, text), None)
    return [] if first is None or isinstance(first[1], Refused) else list(first[1])


def bring_in(file: Path, ways: Ways, *, leaves_out: bool = False, now: datetime, say: Callable[[float], None] = lambda _: None) -> Brought:
    """Keep every row once. Refuses a file with rows that cannot be kept, unless they are to be left out; then all of it or nothing is kept.

    Safe to run again: what was kept is known then. Reads the file twice, a row at a time.
    """
    brought = Brought()
    for _row in _usable(file, ways, now, brought):
        pass
    if brought.refused and not leaves_out:
        raise BadRows(brought.refused)
    usable, done = brought.read - len(brought.refused), 0
    with transaction.atomic():
        locks.hold(["touchpoints from a file"])
        rows = _usable(file, ways, now, Brought())
        while batch := list(islice(rows, BATCH)):
            for each in customers.keep_touchpoints(batch, now=now):
                brought.kept, brought.known = brought.kept + each.is_new, brought.known + (not each.is_new)
            done += len(batch)
            say(done / usable)
    return brought


def _usable(file: Path, ways: Ways, now: datetime, brought: Brought) -> Iterator[tuple[Told, Who]]:
    with file.open("rb") as raw, opened(raw) as text:
        for number, fields in lines(file, ways.columns, text):
            brought.read += 1
            if isinstance(fields, Refused):
                brought.refused.append(fields)
                continue
            try:
                yield read(fields, ways, now)
            except Unusable as error:
                brought.refused.append(Refused(number, str(error)))


def named(source: str) -> str:
    """The source as it is kept; refuses none and one that is too long."""
    words = source.strip()
    if not words or len(words) > 40:
        raise ImportRefused(_("Say where it comes from in at most 40 characters, such as “exchange”."))
    return words
