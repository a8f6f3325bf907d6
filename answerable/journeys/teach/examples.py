"""Examples to learn from: our own in `corpus/`, and licensed ones from a folder that is not part of the project."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from answerable.triage.rules.labels import Reason, Task
from answerable.triage.rules.reader import Input

CORPUS = Path(__file__).parents[3] / "corpus"
TWEETS = Path("vader/tweets_GroundTruth.txt")
# What the corpus and the guide for labelling call a reason of ours.
CALLED = {Reason.SAFETY.value: "fraud_safety"}
_MOOD = 0.9  # mean of twenty raters from -4 to 4; what lies nearer to 0 has no clear mood


class Example(NamedTuple):
    """A message and what people said of it; a task that nobody judged is missing. `arrives`: short and without context, as on any day."""

    input: Input
    said: dict[Task, str]
    arrives: bool = False


def own(folder: Path = CORPUS) -> Iterator[Example]:
    """Every message of the corpus, file by file, in order."""
    for file in sorted(folder.glob("*/*.tsv")):
        for row in rows(file):
            said = {task: row[task] for task in Task} | {Task.REASON: ours(row["reason"])}
            yield Example(_input(row), said, arrives=file.stem.startswith("arriving"))


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
