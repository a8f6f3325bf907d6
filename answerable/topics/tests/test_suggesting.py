"""Suggestions by vectors that are made up: what is near is suggested, what is new is not, and leaving out is the same as not having."""

import numpy as np
import pytest

from answerable.learning.rules.heads import Matrix
from answerable.topics.rules import head
from answerable.topics.rules.fitting import LEARNED, NEAR, fit
from answerable.topics.rules.known import Known
from answerable.topics.rules.nearness import nearness, nearness_unseen
from answerable.topics.rules.suggesting import Suggester
from answerable.topics.rules.sureness import START, fitted, probabilities


def around(middles: Matrix, count: int, spread: float, seed: int = 4) -> Known:
    """`count` examples of each topic around its middle."""
    random = np.random.default_rng(seed)
    vectors = np.repeat(middles, count, axis=0) + spread * random.normal(size=(len(middles) * count, middles.shape[1]))
    return Known.of(
        vectors / np.linalg.norm(vectors, axis=1, keepdims=True), [10 * (place + 1) for place in range(len(middles)) for _ in range(count)]
    )


@pytest.fixture
def middles() -> Matrix:
    return np.eye(16)[:4]


def test_it_suggests_what_is_near_of_what_is_offered(middles: Matrix) -> None:
    known = around(middles, 5, 0.05)
    suggester = Suggester(known, NEAR, START[NEAR])
    [found, other, strange] = suggester.suggest(np.vstack([middles[1], middles[1], np.eye(16)[9]]), [{10, 20, 30}, {10, 30}, {10, 20}])
    assert (found.topic_id, found.ranked[0]) == (20, 20)
    assert all(known.places[row] == 1 for row in found.alike)
    assert other.topic_id is None
    assert 20 not in other.ranked
    assert strange.topic_id is None


def test_it_suggests_nothing_for_nothing(middles: Matrix) -> None:
    [nothing, unoffered] = Suggester(around(middles, 3, 0.1), NEAR, START[NEAR]).suggest(
        np.vstack([np.zeros(16), middles[0]]), [{10}, set()]
    )
    assert nothing.topic_id is None
    assert unoffered.ranked == []


@pytest.mark.parametrize("count", [1, 2, 5])
def test_it_leaves_out_an_example_as_if_it_had_never_been_there(middles: Matrix, count: int) -> None:
    known = around(middles, count, 0.2)
    unseen = nearness_unseen(known)
    for row in range(0, len(known.places), 3):
        rest = np.delete(np.arange(len(known.places)), row)
        without = nearness(Known(known.vectors[rest], known.places[rest], known.topics), known.vectors[[row]]) if count > 1 else None
        if without:
            assert np.allclose(unseen.scores[row], without.scores[0])
        else:
            assert unseen.scores[row, known.places[row]] == pytest.approx(0)


def test_a_head_leaves_out_an_example_as_if_it_had_never_been_there(middles: Matrix) -> None:
    known = around(middles, 6, 0.2)
    unseen = head.scores_unseen(known)
    for row in (0, 7, 23):
        rest = np.delete(np.arange(24), row)
        learned = head.weights(Known(known.vectors[rest], known.places[rest], known.topics))
        assert np.allclose(unseen[row], head.scores(learned, known.vectors[[row]])[0])


def test_a_head_takes_over_only_with_examples_enough_and_where_it_is_not_worse(middles: Matrix) -> None:
    """Where what differs most says nothing of the topic, what is nearest is misled, and what is learned is not."""
    assert fit(around(middles, 5, 0.3)).way == NEAR
    known = around(middles, 40, 0.1)
    random = np.random.default_rng(1)
    misleading = known.vectors + random.normal(size=(160, 3)) @ np.eye(16)[10:13]
    better = fit(Known(misleading / np.linalg.norm(misleading, axis=1, keepdims=True), known.places, known.topics))
    assert better.way == LEARNED
    assert better.figures.accuracy > 0.8


def test_it_is_less_sure_where_it_was_often_wrong() -> None:
    columns = np.tile([0.6, 0.2, 1.0], (40, 1))
    before = probabilities(START[NEAR], columns)[0]
    after = probabilities(fitted(START[NEAR], columns, np.arange(40) < 8, np.ones(40)), columns)[0]
    assert after < before
    assert after == pytest.approx(0.2, abs=0.1)
