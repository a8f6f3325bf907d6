"""How good a reader is at one task: what it says to labelled messages, how fast, and the figures of both."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

import numpy as np

from answerable.journeys.measure.labelled import File, Labelled
from answerable.journeys.measure.tasks import Answer, Measured
from answerable.learning.rules.calibration import calibration_error
from answerable.learning.rules.figures import Figures, figures
from answerable.learning.rules.intervals import FREQUENT, intervals
from answerable.triage.rules.labels import URGENT, Task
from answerable.triage.rules.reader import Assessment, Input, Reader

BATCH = 256
ALONE = 200  # messages that are read one by one as well, to see how long one takes
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Scored:
    """What was said to each message, in order, and everything that follows from it."""

    answers: list[Answer]
    report: dict[str, Any]


def score(file: File, task: Measured, reader: Reader) -> Scored:
    """Read every message in batches of `BATCH` and compare. Speed is per second of one core's time."""
    inputs = [each.input for each in file.messages]
    reader.read(inputs[:BATCH])  # weights are read and tables made once, not a message
    answers, seconds = _timed(reader, inputs, task)
    found = _compared(task, file.messages, answers)
    speed = {"per_second": round(len(inputs) / seconds, 1), "p50_ms": _one_by_one(reader, inputs[:ALONE])}
    return Scored(answers, {"task": task.name, "reader": reader.version, **found, **speed, "left_out": file.left_out})


def read_all(reader: Reader, inputs: Sequence[Input]) -> list[Assessment]:
    """What a reader says to each, in batches of `BATCH`."""
    return [each for start in range(0, len(inputs), BATCH) for each in reader.read(inputs[start : start + BATCH])]


def _timed(reader: Reader, inputs: Sequence[Input], task: Measured) -> tuple[list[Answer], float]:
    began = time.process_time()
    read = read_all(reader, inputs)
    seconds = time.process_time() - began
    return [task.answer(each) for each in read], max(seconds, 1e-9)


def _one_by_one(reader: Reader, inputs: Sequence[Input]) -> float:
    took = []
    for each in inputs:
        began = time.process_time()
        reader.read([each])
        took.append(time.process_time() - began)
    return round(median(took) * 1000, 2)


def _compared(task: Measured, messages: Sequence[Labelled], answers: Sequence[Answer]) -> dict[str, Any]:
    said, predicted = [each.said for each in messages], [each.label for each in answers]
    found = figures(said, predicted)
    report = {**asdict(found), "calibration_error": _calibration_error(said, answers)}
    report["intervals"] = {name: _rounded(pair) for name, pair in intervals(found.confusion, found.labels).items()}
    report["macro_f1_frequent"] = _frequent(found)
    if task.name == Task.URGENCY:
        report["high_or_critical"] = _pressing(said, predicted)
    rounded: dict[str, Any] = _rounded(report)
    return rounded


def _calibration_error(said: Sequence[str], answers: Sequence[Answer]) -> float | None:
    """Of the probability of what was said; none where the reader weighs nothing."""
    if not all(answer.label in answer.probabilities for answer in answers):
        return None
    sure = np.array([[answer.probabilities[answer.label]] for answer in answers])
    is_right = np.array([answer.label == label for answer, label in zip(answers, said, strict=True)])
    return calibration_error(sure, is_right)


def _frequent(found: Figures) -> float | None:
    """The mean F1 of labels with at least `FREQUENT` examples."""
    enough = [each.f1 for each in found.per_label.values() if each.n >= FREQUENT]
    return sum(enough) / len(enough) if enough else None


def _pressing(said: Sequence[str], predicted: Sequence[str]) -> dict[str, Any]:
    """Of whether it is high or critical, whichever of the two."""
    both = [["yes" if each in URGENT else "no" for each in labels] for labels in (said, predicted)]
    found = figures(*both)
    if "yes" not in found.per_label:
        return {}
    between = intervals(found.confusion, found.labels)
    return {**asdict(found.per_label["yes"]), "intervals": {name: between[f"{name} yes"] for name in ("precision", "recall", "f1")}}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, _DIGITS)
    if isinstance(value, dict):
        return {name: _rounded(each) for name, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
