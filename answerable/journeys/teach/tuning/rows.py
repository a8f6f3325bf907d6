"""What the encoder is tuned with: our own examples, and beside them licensed sets whose labels are others, each with a head of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from answerable.journeys.teach import beside
from answerable.journeys.teach.examples import Example
from answerable.journeys.teach.tuning.batches import Numbers, Row
from answerable.learning.rules.embedder import readable
from answerable.triage.rules.features import facts, plain
from answerable.triage.rules.labels import LABELS
from answerable.triage.rules.lexical import look

LICENSED, BESIDE = 0.5, 0.3  # how much an example counts that is not of our own
ARRIVING = 2.0  # how much more one counts that is as messages arrive
_LEAST = 20  # examples, below which a label of another set is left out


def rows(encoder: Any, examples: Sequence[Example], weight: float) -> list[Row]:
    """Examples with the labels that a reading has."""
    inputs = [each.input for each in examples]
    known = facts(inputs, [look(each) for each in inputs])
    return [_row(encoder, each, known[place], weight) for place, each in enumerate(examples)]


def _row(encoder: Any, example: Example, known: Numbers, weight: float) -> Row:
    said: dict[str, int] = {task: LABELS[task].index(label) for task, label in example.said.items()}
    return Row(_words(encoder, example.input.text), known, said, weight * ARRIVING if example.arrives else weight)


def rows_beside(encoder: Any, licensed: Path) -> tuple[list[Row], dict[str, int]]:
    """Texts of the other sets, and how many labels the head of each has."""
    found, heads = list[Row](), dict[str, int]()
    for name, told in beside.sets(licensed).items():
        labels = _labels(label for _text, label in told)
        heads[name] = len(labels)
        found += [Row(_words(encoder, text), None, {name: labels[label]}, BESIDE) for text, label in told if label in labels]
    return found, heads


def _labels(said: Iterator[str]) -> dict[str, int]:
    often = sorted(label for label, count in Counter(said).items() if count >= _LEAST)
    return {label: place for place, label in enumerate(often)}


def _words(encoder: Any, text: str) -> list[int]:
    return list(encoder.sp.encode(readable(plain(text)), out_type=int, add_bos=True, add_eos=True))
