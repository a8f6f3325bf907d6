"""Whether the same problem brought everybody the same, in public and in private, however many listen, by channel and department."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from answerable.reports.rules.fairness import (
    FEWEST_CASES,
    FEWEST_GIVEN,
    LEAST_AMOUNT,
    LEAST_SHARE,
    LEVEL,
    OF,
    ORDERED,
    Finding,
    Group,
    Handled,
    Measure,
    Problem,
    Side,
    State,
    group,
    groups,
)


@dataclass(frozen=True, slots=True)
class Row:
    """A problem: all of its cases, those of each group in public and in private, and what comparing those two says."""

    problem: Problem
    all: Group
    sides: dict[Side, list[Group]]
    findings: dict[Measure, Finding]


@dataclass(frozen=True, slots=True)
class Parity:
    """The whole report: what each comparison over all problems says, the groups of each side, and each problem, the most cases first."""

    cases: int
    given: int
    findings: list[Finding]
    sides: dict[Side, list[Group]]
    problems: list[Row]


def parity(cases: Sequence[Handled]) -> Parity:
    """Compare them. Loads NumPy."""
    by_problem: dict[Problem, list[Handled]] = {}
    for each in cases:
        by_problem.setdefault(each.problem, []).append(each)
    rows = sorted(by_problem.items(), key=lambda each: -len(each[1]))
    own = _after_all([compared(found, Side.PUBLIC, measure) for _problem, found in rows for measure in Measure])
    by_row = {problem: {each.measure: each for each in own[2 * place : 2 * place + 2]} for place, (problem, _found) in enumerate(rows)}
    sides = (Side.PUBLIC, Side.LISTENERS)
    return Parity(
        len(cases),
        sum(each.is_given for each in cases),
        _after_all([compared(cases, side, measure) for side in Side for measure in Measure]),
        {side: groups(cases, side) for side in Side},
        [Row(each, group(None, found), {side: groups(found, side) for side in sides}, by_row[each]) for each, found in rows],
    )


def compared(cases: Sequence[Handled], side: Side, measure: Measure) -> Finding:
    """One comparison by itself. Groups with too few cases are left out of it; of fewer than two nothing can be said."""
    from answerable.reports.rules import permuting

    measured = [each for each in cases if OF[side](each) is not None and (measure is Measure.SHARE or each.amount is not None)]
    least = FEWEST_CASES if measure is Measure.SHARE else FEWEST_GIVEN
    keys = [each.key for each in groups(measured, side) if each.cases >= least]
    chosen = [each for each in measured if OF[side](each) in keys]
    if len(keys) < 2:
        return Finding(side, measure, State.FEW, len(chosen))
    place = {key: number for number, key in enumerate(keys)}
    values = [float(each.is_given) if measure is Measure.SHARE else float(each.amount or 0) for each in chosen]
    problems = _numbered(each.problem for each in chosen)
    where = [place[OF[side](each)] for each in chosen]
    chance = permuting.chance(values, where, problems, is_ordered=side in ORDERED)
    higher, lower, size = _widest(values, where, problems, keys)
    return Finding(side, measure, State.NONE, len(chosen), chance, size, higher, lower)


def _widest(
    values: Sequence[float], where: Sequence[int], problems: Sequence[int], keys: Sequence[Hashable]
) -> tuple[Hashable, Hashable, float]:
    """The two groups that differ most surely, the one that got more first: a big difference of a few cases is less sure."""
    from answerable.reports.rules import permuting

    best: tuple[Hashable, Hashable, float] = (keys[-1], keys[0], 0.0)
    surest = 0.0
    for one, other in combinations(range(len(keys)), 2):
        both = [number for number, at in enumerate(where) if at in (one, other)]
        are_other = [where[each] == other for each in both]
        size = permuting.effect([values[each] for each in both], are_other, [problems[each] for each in both])
        count = sum(are_other)
        sureness = abs(size) * (count * (len(both) - count) / len(both)) ** 0.5
        if sureness > surest:
            surest = sureness
            best = (keys[other], keys[one], size) if size > 0 else (keys[one], keys[other], -size)
    return best


def _after_all(findings: list[Finding]) -> list[Finding]:
    """What they say together: the more is compared, the less of it is called a difference."""
    from answerable.reports.rules import permuting

    tested = [each for each in findings if each.chance is not None]
    chances = iter(permuting.holm([each.chance or 0.0 for each in tested]))
    return [each if each.chance is None else _called(replace(each, chance=next(chances))) for each in findings]


def _called(each: Finding) -> Finding:
    least = LEAST_SHARE if each.measure is Measure.SHARE else LEAST_AMOUNT
    is_found = (each.chance or 0.0) <= LEVEL and abs(each.effect) >= least
    return replace(each, state=State.FOUND if is_found else State.NONE)


def _numbered(problems: Iterable[Problem]) -> list[int]:
    known: dict[Problem, int] = {}
    return [known.setdefault(each, len(known)) for each in problems]
