"""Learning from what a company's people said, and whether that may take over: plain numbers, no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from answerable.learning.rules.compare import Comparison, compare
from answerable.learning.rules.heads import Matrix
from answerable.learning.rules.moments import Moments
from answerable.triage.rules.labels import NO, URGENT, YES, Task
from answerable.triage.rules.model import Learned
from answerable.triage.rules.refit import refit
from answerable.triage.rules.verdict import LEAST, Verdict

NEWEST = 0.2


class Source(StrEnum):
    """Where an example comes from: somebody said it, did something that says it, or let the reading stand when they acted on it."""

    SAID = "said"
    DEED = "deed"
    STOOD = "stood"


# Of one shipped example. What somebody said weighs as `refit` has it.
WEIGHTS = {Source.DEED: 0.5, Source.STOOD: 1.0}


class Example(NamedTuple):
    """A label of a message: its row among the numbers, when it came about, and how."""

    row: int
    at: datetime
    label: str
    source: Source


@dataclass(frozen=True, slots=True)
class Trial:
    """How a task did. `tried` compares what was shipped with what the older examples taught, on the newest."""

    verdict: Verdict
    said_count: int
    learned: Learned
    tried: Comparison | None = None


def trial(task: Task, base: Learned, examples: Sequence[Example], numbers: Matrix) -> Trial:
    """Learn from the older examples and try that on the newest; then from the newest alone, and try that on the older ones.

    It takes over where the first reads no more wrongly than what was shipped, in all, nor clearly more on any one label: what was said
    holds for what comes. And where the second is not clearly worse: what was said lately does not undo it. Then it learns from all.
    """
    examples = sorted(examples, key=lambda each: each.at)
    said = [each for each in examples if each.source is Source.SAID]
    if len(said) < LEAST:
        return Trial(Verdict.TOO_FEW, len(said), base)
    border = said[int(len(said) * (1 - NEWEST))].at
    older, newest = [each for each in examples if each.at < border], [each for each in examples if each.at >= border]
    forward = _compared(task, (base, taught(base, older, numbers)), newest, numbers)
    backward = _compared(task, (base, taught(base, newest, numbers)), older, numbers)
    if forward.is_worse or backward.is_clearly_worse:
        return Trial(Verdict.WORSE if forward.is_worse else Verdict.CONTRADICTS, len(said), base, forward)
    return Trial(Verdict.TOOK_OVER, len(said), taught(base, examples, numbers), forward)


def taught(base: Learned, examples: Sequence[Example], numbers: Matrix) -> Learned:
    """What was shipped, with these examples beside those that it learned from."""
    for source, weight in WEIGHTS.items():
        if weak := [each for each in examples if each.source is source]:
            sums = Moments.of(*_told(weak, numbers), base.head.labels, weight=weight)
            base = replace(base, moments=base.moments + sums)
    said = [each for each in examples if each.source is Source.SAID]
    return refit(base, *_told(said, numbers)) if said else base


def predicted(task: Task, learned: Learned, numbers: Matrix) -> list[str]:
    """The label of each row by its head alone; what a reader mixes in beside is the same before and after."""
    chances, labels = learned.head.probabilities(numbers), learned.head.labels
    if task is Task.NEEDS_RESPONSE:
        return [YES if each else NO for each in chances[:, labels.index(YES)] >= learned.threshold]
    if task is Task.URGENCY:
        return _urgencies(chances, labels, learned.threshold)
    return [labels[each] for each in chances.argmax(axis=1)]


def _urgencies(chances: Matrix, labels: Sequence[str], threshold: float) -> list[str]:
    pressing = [labels.index(each) for each in URGENT]
    calm = [place for place in range(len(labels)) if place not in pressing]
    is_pressing = chances[:, pressing].sum(axis=1) >= threshold
    among = np.where(is_pressing, np.array(pressing)[chances[:, pressing].argmax(axis=1)], np.array(calm)[chances[:, calm].argmax(axis=1)])
    return [labels[each] for each in among]


def _compared(task: Task, ways: tuple[Learned, Learned], examples: Sequence[Example], numbers: Matrix) -> Comparison:
    """What was said, and of what was let stand at most half as much, the newest: it says what must not be lost, and favours what is."""
    said = [each for each in examples if each.source is Source.SAID]
    stood = [each for each in examples if each.source is Source.STOOD]
    rows, labels = _told([*said, *stood[-max(1, len(said) // 2) :]], numbers)
    before, after = (predicted(task, each, rows) for each in ways)
    return compare(labels, before, after)


def _told(examples: Sequence[Example], numbers: Matrix) -> tuple[Matrix, list[str]]:
    return numbers[[each.row for each in examples]], [each.label for each in examples]
