"""Whether what people said may take over: better takes over, worse and shuffled does not, and time goes one way."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from answerable.learning.rules.heads import Head
from answerable.learning.rules.moments import Moments
from answerable.triage.rules.labels import LABELS, Task, Urgency
from answerable.triage.rules.lessons import Example, Source, Trial, predicted, taught, trial
from answerable.triage.rules.model import Learned
from answerable.triage.rules.verdict import LEAST, Verdict

NOW = datetime(2026, 11, 22, tzinfo=UTC)
KINDS = LABELS[Task.SENTIMENT]
WIDTH = 12
random = np.random.default_rng(7)
CENTRES = random.normal(size=(6, WIDTH)) * 3


def drawn(kinds: Sequence[int]) -> np.ndarray:
    """Messages of six kinds of matter, each near its own centre."""
    return np.hstack([CENTRES[list(kinds)] + random.normal(size=(len(kinds), WIDTH)), np.ones((len(kinds), 1))])


def label(kind: int) -> str:
    """What everybody says of a kind."""
    return KINDS[kind % 3]


@pytest.fixture(scope="module")
def base() -> Learned:
    """Learned from the first four kinds; of the other two it knows nothing."""
    kinds = random.integers(0, 4, 120).tolist()
    moments = Moments.of(drawn(kinds), [label(each) for each in kinds], KINDS)
    head = Head(KINDS, moments.solve(penalty=1.0), 6 * np.eye(3), np.zeros(3))
    return Learned(head, moments, 0.5)


def told(kinds: Sequence[int], say: Callable[[int], str] = label, source: Source = Source.SAID) -> list[Example]:
    """One an hour, in this order."""
    return [Example(row, NOW + timedelta(hours=row), say(kind), source) for row, kind in enumerate(kinds)]


def tried(base: Learned, kinds: Sequence[int], say: Callable[[int], str] = label) -> Trial:
    return trial(Task.SENTIMENT, base, told(kinds, say), drawn(kinds))


def test_what_is_better_takes_over(base: Learned) -> None:
    came = tried(base, [4, 5, 0, 1] * 20)
    assert (came.verdict, came.said_count) == (Verdict.TOOK_OVER, 80)
    assert came.tried is not None
    assert came.tried.wrong_after < came.tried.wrong_before
    assert predicted(Task.SENTIMENT, came.learned, drawn([4, 5])) == [label(4), label(5)]
    assert predicted(Task.SENTIMENT, came.learned, drawn([0, 1, 2, 3])) == [label(each) for each in (0, 1, 2, 3)]


@pytest.mark.parametrize("seed", range(5))
def test_shuffled_words_do_not(base: Learned, seed: int) -> None:
    shuffled = np.random.default_rng(seed)
    came = tried(base, [4, 5, 0, 1] * 40, lambda _kind: KINDS[shuffled.integers(3)])
    assert came.verdict in {Verdict.WORSE, Verdict.CONTRADICTS}
    assert came.learned is base


def test_what_was_said_lately_may_not_undo_what_was_said_before(base: Learned) -> None:
    hours = iter(range(200))
    came = tried(base, [0, 1, 2, 3] * 25, lambda kind: label(kind if next(hours) < 80 else kind + 1))
    assert came.verdict in {Verdict.WORSE, Verdict.CONTRADICTS}


def test_it_is_tried_on_the_newest_alone(base: Learned) -> None:
    kinds = [4] * 40 + [5] * 10
    came = trial(Task.SENTIMENT, base, told(kinds), drawn(kinds))
    assert came.tried is not None
    assert (came.tried.before.n, came.tried.before.per_label[label(5)].n) == (10, 10)
    mixed = list(reversed(told(kinds)))
    again = trial(Task.SENTIMENT, base, mixed, drawn(kinds))
    assert again.tried is not None
    assert again.tried.before.per_label[label(5)].n == 10


def test_a_few_are_too_few(base: Learned) -> None:
    came = tried(base, [4, 5] * (LEAST // 2 - 1))
    assert (came.verdict, came.said_count, came.tried) == (Verdict.TOO_FEW, LEAST - 2, None)
    assert came.learned is base


def test_what_was_let_stand_must_not_be_lost(base: Learned) -> None:
    """People only correct what is wrong: what they corrected says nothing about what was right."""
    kinds = [0, 1, 1, 1] * 20
    said = told(kinds, lambda kind: label(2 if kind == 0 else kind))
    numbers = drawn([*kinds, *[0] * 80])
    stood = [Example(80 + row, each.at, label(0), Source.STOOD) for row, each in enumerate(said)]
    assert trial(Task.SENTIMENT, base, said, numbers).verdict is Verdict.TOOK_OVER
    assert trial(Task.SENTIMENT, base, [*said, *stood], numbers).verdict is Verdict.WORSE


def test_deeds_weigh_less_than_words(base: Learned) -> None:
    numbers = drawn([4] * 10)
    words, deeds = (taught(base, told([4] * 10, source=source), numbers).moments.count for source in (Source.SAID, Source.DEED))
    assert words > deeds > base.moments.count


def test_a_missed_alarm_costs_more_than_a_false_one() -> None:
    labels = LABELS[Task.URGENCY]
    head = Head(labels, np.eye(4), np.eye(4), np.zeros(4))
    chances = np.log(np.array([[0.1, 0.55, 0.2, 0.15], [0.3, 0.5, 0.1, 0.1]]))
    moments = Moments(labels, np.eye(4), np.eye(4), 1)
    assert predicted(Task.URGENCY, Learned(head, moments, 0.3), chances) == [Urgency.HIGH, Urgency.NORMAL]
    assert predicted(Task.URGENCY, Learned(head, moments, 0.5), chances) == [Urgency.NORMAL, Urgency.NORMAL]
