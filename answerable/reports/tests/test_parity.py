"""The parity report against companies of which it is known whether they are fair."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as some

from answerable.reports.rules.fairness import Finding, Handled, Measure, Problem, Side, State, groups
from answerable.reports.rules.parity import Parity, parity
from answerable.reports.tests.parity_world import Unfair, world

pytestmark = pytest.mark.capability("C22")
SEEDS, CASES = 100, 400
MORE_IN_PUBLIC, MORE_OFTEN, MORE_FOR_THE_LOUD = Unfair(amount=1.4), Unfair(share=0.2), Unfair(listeners=1.5)


def found(report: Parity) -> set[tuple[Side, Measure]]:
    return {(each.side, each.measure) for each in report.findings if each.state is State.FOUND}


def one(report: Parity, side: Side, measure: Measure) -> Finding:
    return next(each for each in report.findings if (each.side, each.measure) == (side, measure))


def test_it_finds_that_public_cases_got_more_of_the_same_problem() -> None:
    report = parity(world(1, CASES, MORE_IN_PUBLIC))
    assert found(report) == {(Side.PUBLIC, Measure.AMOUNT)}
    finding = one(report, Side.PUBLIC, Measure.AMOUNT)
    assert (finding.higher, finding.lower) == (True, False)
    assert 0.25 < finding.effect < 0.55
    assert finding.chance is not None
    assert finding.chance <= 0.05


def test_it_is_not_misled_by_public_cases_being_worse() -> None:
    """Over all problems public cases got much more; of each problem they got the same."""
    report = parity(world(1, CASES))
    private, public = report.sides[Side.PUBLIC]
    assert (public.median or 0) > 1.2 * (private.median or 0)
    assert found(report) == set()


def test_it_says_that_there_are_too_few_cases() -> None:
    report = parity(world(1, 30, MORE_IN_PUBLIC))
    assert {each.state for each in report.findings if each.measure is Measure.AMOUNT} == {State.FEW}
    assert parity([]).findings[0].state is State.FEW


@given(some.integers(0, 10**6), some.integers(0, 60))
def test_it_counts_every_case_once(seed: int, count: int) -> None:
    cases = world(seed, count)
    report = parity(cases)
    assert sum(row.all.cases for row in report.problems) == report.cases == count
    assert sum(row.all.given for row in report.problems) == report.given
    assert all(sum(each.cases for each in report.sides[side]) == count for side in Side)
    assert parity(cases) == report


def test_it_leaves_out_of_the_comparison_by_listeners_who_has_none_told() -> None:
    case = Handled(1, 1, Problem(1, ""), True, None, "email", 1, True, 500)
    assert groups([case], Side.LISTENERS) == []
    assert groups([case], Side.PUBLIC)[0].cases == 1


@pytest.mark.long
@pytest.mark.parametrize(
    ("unfair", "what", "least"),
    [
        (MORE_IN_PUBLIC, (Side.PUBLIC, Measure.AMOUNT), 90),
        (MORE_OFTEN, (Side.PUBLIC, Measure.SHARE), 80),
        (MORE_FOR_THE_LOUD, (Side.LISTENERS, Measure.AMOUNT), 90),
    ],
)
def test_it_finds_a_known_disparity_in_nearly_all_of_a_hundred_worlds(unfair: Unfair, what: tuple[Side, Measure], least: int) -> None:
    counted = Counter(each for seed in range(SEEDS) for each in found(parity(world(seed, CASES, unfair))))
    assert counted[what] >= least


@pytest.mark.long
def test_it_claims_a_disparity_in_few_of_a_hundred_fair_worlds() -> None:
    """Five are to be expected of a hundred; eleven and more would come about once in a hundred tries."""
    assert sum(bool(found(parity(world(seed, CASES)))) for seed in range(SEEDS)) <= 10
