"""What a company's corrections bring: some of its labelled messages teach the reader, the rest say how good it became."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean
from typing import Any

import numpy as np

from answerable.journeys.measure.errors import NotMeasurable
from answerable.journeys.measure.labelled import File
from answerable.journeys.teach.examples import ours
from answerable.learning.rules.calibration import calibration_error
from answerable.learning.rules.figures import figures
from answerable.learning.rules.heads import Matrix
from answerable.triage.rules.labels import Task
from answerable.triage.rules.lessons import predicted
from answerable.triage.rules.lexical import look
from answerable.triage.rules.model import Learned
from answerable.triage.rules.model_file import shipped
from answerable.triage.rules.refit import WEIGHT, refit
from answerable.triage.rules.trained import TrainedReader

COUNTS = (0, 50, 200, 1000)
DRAWS = 5
_BATCH = 256
_DIGITS = 4


def curve(file: File, task: Task, reader: TrainedReader, *, counts: Sequence[int] = COUNTS, draws: int = DRAWS) -> dict[str, Any]:
    """For each of `counts` the mean over `draws` of which messages were corrected, as the nightly lesson learns from them.

    At most half of the messages teach; refuses a file that is too short for any count.
    """
    said = [ours(each.said) for each in file.messages]
    possible = [each for each in counts if each <= len(said) // 2]
    if not possible:
        raise NotMeasurable(f"{len(said)} messages are too few for {min(counts)} corrections: at most half of them teach.")
    numbers, base = _numbers(file, reader), shipped().learned[task]
    orders = [np.random.default_rng(draw).permutation(len(said)) for draw in range(draws)]
    points = [
        {"corrections": count, **_mean([_point(task, base, numbers, said, (order[:count], order[count:])) for order in orders])}
        for count in possible
    ]
    about = {"task": task.value, "reader": reader.version, "n": len(said), "weight": WEIGHT, "draws": draws}
    return {**about, "curve": points, "left_out": file.left_out}


def _numbers(file: File, reader: TrainedReader) -> Matrix:
    inputs = [each.input for each in file.messages]
    batches = [inputs[start : start + _BATCH] for start in range(0, len(inputs), _BATCH)]
    return np.vstack([reader.numbers(batch, [look(each) for each in batch]) for batch in batches])


def _point(task: Task, base: Learned, numbers: Matrix, said: Sequence[str], parts: tuple[Any, Any]) -> dict[str, float]:
    teach, rest = parts
    learned = refit(base, numbers[teach], [said[row] for row in teach.tolist()])
    truly, answers = [said[row] for row in rest.tolist()], predicted(task, learned, numbers[rest])
    found = figures(truly, answers)
    chances = learned.head.probabilities(numbers[rest])
    places = [learned.head.labels.index(each) for each in answers]
    is_right = np.array([one == other for one, other in zip(truly, answers, strict=True)])
    sure = calibration_error(chances[np.arange(len(places)), places][:, None], is_right)
    return {"accuracy": found.accuracy, "macro_f1": found.macro_f1, "macro_recall": found.macro_recall, "calibration_error": sure}


def _mean(points: Sequence[dict[str, float]]) -> dict[str, Any]:
    means: dict[str, Any] = {name: round(mean(each[name] for each in points), _DIGITS) for name in points[0]}
    return means | {"macro_f1_of_draws": [round(each["macro_f1"], _DIGITS) for each in points]}
