"""Messages with what people said of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from answerable.journeys.measure.errors import NotMeasurable
from answerable.journeys.measure.table import rows
from answerable.journeys.measure.tasks import TASKS, Measured
from answerable.triage.rules.reader import EARLIER, Input


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what."""

    text: str
    label: str
    thread: str = ""
    has_header: bool = True


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message as a reader takes it, what was said of it, and the number of its row: 1 is the first behind the header."""

    row: int
    input: Input
    said: str


@dataclass(frozen=True, slots=True)
class File:
    """The rows that have a label, and how many have none."""

    messages: list[Labelled]
    left_out: int


def labelled(file: Path, columns: Columns, task: Measured, names: Mapping[str, str]) -> File:
    """What `file` holds; `names` says what its labels are called here, nothing where a label is to be left out.

    Refuses a file without these columns, a label that is not known, and a file without any. The rows of one thread are taken
    as what one customer wrote, in this order, none of it answered yet.
    """
    messages, count = list[Labelled](), 0
    before: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    wanted = [each for each in (columns.text, columns.label, columns.thread) if each]
    for count, row in enumerate(rows(file, wanted, has_header=columns.has_header), 1):
        text, thread = row[columns.text], row.get(columns.thread, "") if columns.thread else ""
        said = _label(row.get(columns.label, ""), task, names, count)
        if said:
            messages.append(Labelled(count, Input(text, earlier=before[thread], asked_before_count=len(before[thread])), said))
        if thread:
            before[thread] = (*before[thread], text)[-EARLIER:]
    if not messages:
        raise NotMeasurable(f"No row of {file.name} has a label in column {columns.label}.")
    return File(messages, count - len(messages))


def labelled_as_asked(task: str, *, file: Path, text: str, label: str, thread: str, names: str, no_header: bool) -> File:
    """`labelled`, from what was typed."""
    return labelled(file, Columns(text, label, thread, has_header=not no_header), TASKS[task], mapping(names))


def mapping(given: str) -> dict[str, str]:
    """`1=yes,0=no` as a mapping. Refuses what is no pair."""
    names: dict[str, str] = {}
    for pair in filter(str.strip, given.split(",")):
        label, sign, name = (part.strip().casefold() for part in pair.partition("="))
        if not sign or not label:
            raise NotMeasurable(f"“{pair.strip()}” is not understood. Write what each label means: --map 1=yes,0=no")
        names[label] = name
    return names


def _label(written: str, task: Measured, names: Mapping[str, str], number: int) -> str:
    said = written.strip().casefold()
    said = names.get(said, said)
    if said and not task.name_of(said):
        shown = said[:60]
        raise NotMeasurable(
            f"Row {number} is labelled “{shown}”, which is unknown to {task.name}. Known are {', '.join(task.labels)}. "
            f"Say what it means (--map {shown}={task.labels[0]}) or that such rows are left out (--map {shown}=)."
        )
    return task.name_of(said)
