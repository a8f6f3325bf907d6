"""What a company's people gave their desk to learn from: what they said of messages, and what they did about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from answerable.journeys.receiving import reading
from answerable.learning.rules.heads import Matrix
from answerable.reports import queries as reports
from answerable.reports.queries import Deed
from answerable.triage import queries as triage
from answerable.triage.models import Reading
from answerable.triage.rules.features import features
from answerable.triage.rules.labels import NO, PERSON, YES, Task
from answerable.triage.rules.lessons import Example, Source
from answerable.triage.rules.lexical import look
from answerable.triage.rules.trained import reading_embedder

MOST_DEEDS = 2_000
_BATCH = 256


@dataclass(frozen=True, slots=True)
class Examples:
    """By task, with the numbers that their rows stand for, and how many there are of each source."""

    by_task: dict[Task, list[Example]]
    numbers: Matrix
    counts: dict[str, int]


def examples() -> Examples:
    """Everything that is to be learned from; what was deleted or blanked since is not in it."""
    told = list(_told())
    rows, numbers = _numbers({message_id for message_id, _task, _example in told})
    by_task: dict[Task, list[Example]] = {task: [] for task in Task}
    for message_id, task, example in told:
        if message_id in rows:
            by_task[task].append(example._replace(row=rows[message_id]))
    return Examples(by_task, numbers, dict(Counter(example.source.value for _id, _task, example in told)))


def _told() -> Iterator[tuple[int, Task, Example]]:
    """Somebody's word first: beside it no deed counts, nor that a reading was let stand."""
    said = triage.said()
    spoken = {(each.message_id, each.task) for each in said}
    for each in said:
        yield each.message_id, each.task, Example(0, each.at, each.label, Source.SAID)
    deeds = reports.deeds(limit=MOST_DEEDS)
    readings = triage.readings(each.message_id for each in deeds)
    for deed in deeds:
        for task, example in _of_deed(deed, readings.get(deed.message_id)):
            if (deed.message_id, task) not in spoken:
                yield deed.message_id, task, example


def _of_deed(deed: Deed, reading: Reading | None) -> Iterator[tuple[Task, Example]]:
    """Who was answered needed it; what was read before somebody acted, and let stand, was not wrong in their eyes."""
    yield Task.NEEDS_RESPONSE, Example(0, deed.at, YES if deed.is_answered else NO, Source.DEED)
    if reading is None or reading.reader == PERSON or reading.at > deed.at:
        return
    for task in Task:
        value = getattr(reading, task)
        if task is not Task.NEEDS_RESPONSE or value == deed.is_answered:
            yield task, Example(0, deed.at, triage.label_of(value), Source.STOOD)


def _numbers(message_ids: Iterable[int]) -> tuple[dict[int, int], Matrix]:
    """Each message with what stood around it when it came, as numbers: its row, and all rows."""
    wanted, rows, found = sorted(message_ids), dict[int, int](), list[Matrix]()
    for start in range(0, len(wanted), _BATCH):
        batch = reading.again(wanted[start : start + _BATCH])
        inputs = [each.input for each in batch]
        rows |= {each.message_id: len(rows) + place for place, each in enumerate(batch)}
        found.append(features(inputs, [look(each) for each in inputs], reading_embedder()))
    return rows, np.vstack(found) if found else np.empty((0, 0))
