"""The tests behind the parity report, held against counting everything out."""

import random
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.reports.rules import permuting
from answerable.reports.rules.permuting import centred_ranks, chance, effect, holm

pytestmark = pytest.mark.capability("C22")
amounts = some.lists(some.integers(1, 6).map(float), min_size=2, max_size=40)


def counted_out(values: list[float], groups: list[int]) -> float:
    """The chance by every order there is."""
    ranks: list[float] = centred_ranks(np.asarray(values)).tolist()
    seen = abs(sum(rank * side for rank, side in zip(ranks, groups, strict=True)))
    sums = [abs(sum(rank * side for rank, side in zip(order, groups, strict=True))) for order in permutations(ranks)]
    return float(sum(each >= seen - 1e-9 for each in sums) / len(sums))


@pytest.mark.parametrize("values", [[1, 2, 3, 4, 5, 6, 7], [1, 1, 2, 2, 3, 9, 9], [5, 5, 5, 5, 5, 5, 6]])
def test_it_is_the_mann_whitney_test_of_two_groups(values: list[float]) -> None:
    groups = [0, 0, 0, 1, 1, 1, 1]
    assert chance(values, groups, [0] * 7, is_ordered=True) == pytest.approx(counted_out(values, groups), abs=0.035)


def test_it_compares_within_a_problem_alone() -> None:
    """All of one problem stands in public and brings more; by problem there is nothing to compare."""
    values, groups = [100.0] * 30 + [10.0] * 30, [1] * 30 + [0] * 30
    assert chance(values, groups, [0] * 60, is_ordered=True) < 0.01
    assert chance(values, groups, groups, is_ordered=True) == 1.0
    assert effect(values, [bool(each) for each in groups], groups) == 0.0


def test_it_finds_the_same_in_many_cases_as_by_shuffling(monkeypatch: pytest.MonkeyPatch) -> None:
    draws = random.Random(3)
    values, groups = [draws.random() + 0.03 * (number % 2) for number in range(2_000)], [number % 2 for number in range(2_000)]
    one = chance(values, groups, [0] * 2_000, is_ordered=True)
    monkeypatch.setattr(permuting, "_MANY", 10_000)
    assert 0.001 < one < 0.9
    assert chance(values, groups, [0] * 2_000, is_ordered=True) == pytest.approx(one, abs=0.04)


@given(amounts, some.randoms(use_true_random=False))
def test_it_has_an_effect_that_turns_with_the_sides_and_not_with_the_scale(values: list[float], draws: random.Random) -> None:
    sides, problems = [draws.random() < 0.5 for _ in values], [draws.randrange(2) for _ in values]
    found = effect(values, sides, problems)
    assert -1 <= found <= 1
    assert effect(values, [not each for each in sides], problems) == pytest.approx(-found)
    assert effect([each**3 for each in values], sides, problems) == pytest.approx(found)


@given(amounts)
def test_it_finds_nothing_in_equal_amounts(values: list[float]) -> None:
    assert chance([values[0]] * len(values), [number % 2 for number in range(len(values))], [0] * len(values), is_ordered=True) == 1.0


@given(some.lists(some.floats(0, 1), max_size=12))
def test_it_never_makes_a_chance_smaller_and_keeps_their_order(chances: list[float]) -> None:
    adjusted = holm(chances)
    assert all(after >= before for before, after in zip(chances, adjusted, strict=True))
    assert [after for _before, after in sorted(zip(chances, adjusted, strict=True))] == sorted(adjusted)
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
