"""Examples to learn from: our own in `corpus/`, and licensed ones from a folder that is not part of the project."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from answerable.triage.rules.labels import NO, Reason, Task
from answerable.triage.rules.reader import Input

CORPUS = Path(__file__).parents[3] / "corpus"
TWEETS = Path("vader/tweets_GroundTruth.txt")
# What the corpus and the guide for labelling call a reason of ours.
CALLED = {Reason.SAFETY.value: "fraud_safety"}
_MOOD = 0.9  # mean of twenty raters from -4 to 4; what lies nearer to 0 has no clear mood


class Example(NamedTuple):
    """A message and what people said of it; a task that nobody judged is missing. `file` is the one of ours that it stands in."""

    input: Input
    said: dict[Task, str]
    file: str = ""

    @property
    def arrives(self) -> bool:
        """Whether it is written as messages come in on any day: short, half a sentence, mostly without what stood before."""
        return self.file.partition("/")[2].startswith("arriving")

    @property
    def is_heard(self) -> bool:
        """Whether it is a post about anything, as listening hears them."""
        return self.file.partition("/")[2].startswith("heard")


def own(folder: Path = CORPUS) -> Iterator[Example]:
    """Every message of the corpus, file by file, in order."""
    for file in sorted(folder.glob("*/*.tsv")):
        for row in rows(file):
            said = {task: row[task] for task in Task} | {Task.REASON: ours(row["reason"])}
            each = Example(_input(row), said, f"{file.parent.name}/{file.stem}")
            yield each._replace(said={Task.SENTIMENT: said[Task.SENTIMENT]}) if each.is_heard and _means_no_company(said) else each


def _means_no_company(said: dict[Task, str]) -> bool:
    """Whether only the mood of it teaches anything: what it would say of needs and reasons is said by its place, not by its words."""
    return (said[Task.NEEDS_RESPONSE], said[Task.REASON]) == (NO, Reason.NOISE)


def rows(file: Path) -> Iterator[dict[str, str]]:
    """What stands in one file of the corpus."""
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def ours(label: str) -> str:
    """What we call a label that has another name there."""
    return next((own for own, called in CALLED.items() if called == label), label)


def _input(row: dict[str, str]) -> Input:
    kind, _colon, before = row["context"].replace("⏎", "\n").partition(": ")
    return Input(
        text=row["text"].replace("⏎", "\n"),
        is_public="private" not in row["flags"].split(","),
        post_text=before if kind == "post" else "",
        earlier=(before,) if kind == "customer" else (),
        asked_before_count=int(kind == "customer"),
        was_answered=kind == "agent",
    )


def licensed(folder: Path) -> Iterator[Example]:
    """Tweets with the mood that twenty people heard in each (Hutto and Gilbert, VADER, 2014; MIT licence)."""
    with (folder / TWEETS).open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            _number, mood, text = (*line.rstrip("\n").split("\t", 3), "", "")[:3]
            if text:
                yield Example(Input(text), {Task.SENTIMENT: _sentiment(float(mood))})


def _sentiment(mood: float) -> str:
    if abs(mood) <= _MOOD:
        return "neutral"
    return "positive" if mood > 0 else "negative"
