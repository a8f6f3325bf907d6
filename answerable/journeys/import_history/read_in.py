"""The whole of an import: read, refuse or keep, and work what was kept."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from answerable.channels.contract import Envelope
from answerable.channels.models import Page
from answerable.channels.registry import connector
from answerable.core import clock
from answerable.ingest import operations as ingest
from answerable.ingest import queries as kept
from answerable.ingest.models import RawItem
from answerable.ingest.rules.imported import envelope
from answerable.journeys.import_history.columns import Columns
from answerable.journeys.import_history.ordering import oldest_first
from answerable.journeys.import_history.page import NETWORK
from answerable.journeys.import_history.row import Reading, Refused, Unusable, row
from answerable.journeys.import_history.table import lines, opened
from answerable.journeys.receiving.receive import receive

BATCH = 2_000
WORKED_AT_ONCE = 1_000
_OTHERS_WORK_SECONDS = 0.2


@dataclass(slots=True)
class Outcome:
    """What became of the rows: read = accepted + duplicates + refused."""

    read: int = 0
    accepted: int = 0
    duplicates: int = 0
    refused: list[Refused] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: the step, and its fraction of 1."""

    step: str
    fraction: float


def import_history(
    file: Path, page: Page, columns: Columns, *, say: Callable[[Progress], None], with_clocks: bool = False, day_first: bool | None = None
) -> Outcome:
    """Keep every usable row of `file` once, oldest first, and say what became of each; `work` makes messages of them.

    Stopped half-way, the next call goes on: what was kept is a duplicate then. History starts no clock, reply or alert; `with_clocks`
    treats the rows as messages that wait for an answer.
    """
    kind = connector(page.network).abilities(page.kind).kind
    reading = Reading(columns, page.pk, kind, "" if page.network == NETWORK else "name:", ZoneInfo(page.brand.timezone), day_first)
    outcome, via = Outcome(), RawItem.Via.FILE if with_clocks else RawItem.Via.IMPORT
    envelopes = oldest_first(_usable(file, reading, outcome, say))
    done = 0
    while batch := list(islice(envelopes, BATCH)):
        accepted = ingest.accept(page.pk, batch, via=via, now=clock.now())
        outcome.accepted += accepted.new_count
        outcome.duplicates += accepted.duplicate_count
        done += len(batch)
        say(Progress("keep", done / (outcome.read - len(outcome.refused))))
    return outcome


def examine(file: Path, columns: Columns) -> None:
    """Refuses a file that cannot be brought in at all, before anything is made for it."""
    with file.open("rb") as raw, opened(raw) as text:
        next(lines(file, columns, text), None)


def _usable(file: Path, reading: Reading, outcome: Outcome, say: Callable[[Progress], None]) -> Iterator[tuple[str, Envelope]]:
    now, size = clock.now(), max(file.stat().st_size, 1)
    with file.open("rb") as raw, opened(raw) as text:
        for number, fields in lines(file, reading.columns, text):
            outcome.read += 1
            if outcome.read % BATCH == 0:
                say(Progress("read", raw.tell() / size))
            if isinstance(fields, Refused):
                outcome.refused.append(fields)
                continue
            try:
                found = row(fields, reading, now)
            except Unusable as error:
                outcome.refused.append(Refused(number, str(error)))
            else:
                yield _sortable(found["at"]), envelope(found)


def _sortable(at: str) -> str:
    return datetime.fromisoformat(at).isoformat(timespec="microseconds")


def work(page: Page, *, say: Callable[[Progress], None]) -> None:
    """Work what waits until nothing of this page does, beside any worker that runs."""
    total = waiting = kept.waiting_count(page.pk)
    while waiting:
        if not receive(WORKED_AT_ONCE):
            time.sleep(_OTHERS_WORK_SECONDS)
        waiting = kept.waiting_count(page.pk)
        say(Progress("work", 1 - min(waiting, total) / total))
