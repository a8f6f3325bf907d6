"""The tables of the parity report: each number with the address of the cases behind it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from answerable.reports.rules.fairness import Group, Measure, Problem, Side, State
from answerable.reports.rules.parity import Parity, Row
from answerable.web.goodwill.asked import Asked
from answerable.web.goodwill.words import SIDES, Names, evidence, middle, verdict, what
from answerable.web.ledger.figures import grouped, percent
from answerable.web.money import short as money


@dataclass(frozen=True)
class Line:
    """A group in figures; `half` is from where to where the middle half of the amounts lies."""

    name: str
    cases: str
    cases_url: str
    given: str
    share: str
    given_url: str
    median: str
    half: str


@dataclass(frozen=True)
class Compared:
    """A side: what its two comparisons say, whether either found something, and its groups."""

    key: str
    title: str
    verdicts: list[tuple[str, str]]
    is_found: bool
    lines: list[Line]


@dataclass(frozen=True)
class ProblemLine:
    """A problem: all of its cases, in public and in private, by followers, and what comparing the first two says."""

    all: Line
    public: Line | None
    private: Line | None
    bands: list[tuple[str, Line]]
    says: list[str]
    is_few: bool


def compared(report: Parity, question: Asked, known: Names) -> list[Compared]:
    """Every side in its order."""
    made = []
    for side, groups in report.sides.items():
        findings = [each for each in report.findings if each.side is side]
        verdicts = [(verdict(each, groups, known, question.currency), evidence(each)) for each in findings]
        lines = [line(each, known.group(side, each.key), question, side=side, key=each.key) for each in groups]
        made.append(Compared(side.value, str(SIDES[side]), verdicts, any(each.state is State.FOUND for each in findings), lines))
    return made


def problems(report: Parity, question: Asked, known: Names) -> list[ProblemLine]:
    """Every problem, the most cases first."""
    return [_problem(row, question, known) for row in report.problems]


def line(
    group: Group, name: str, question: Asked, *, side: Side | None = None, key: Hashable = None, problem: Problem | None = None
) -> Line:
    """A group as a row of a table."""
    about = {"side": side.value, "group": str(key)} if side else {}
    about |= {"problem": address(problem)} if problem else {}
    low, high = (money(None if each is None else round(each), question.currency) for each in (group.low, group.high))
    return Line(
        name=name,
        cases=grouped(group.cases),
        cases_url=question.url("goodwill:cases", **about),
        given=grouped(group.given),
        share=percent(group.share if group.cases else None),
        given_url=question.url("goodwill:cases", given="1", **about),
        median=middle(group, question.currency),
        half=f"{low} \N{EN DASH} {high}" if low else "",
    )


def address(problem: Problem) -> str:
    """A problem as an address names it."""
    return f"topic-{problem.topic_id}" if problem.topic_id else f"reason-{problem.reason}"


def _problem(row: Row, question: Asked, known: Names) -> ProblemLine:
    def of(side: Side, group: Group) -> Line:
        return line(group, known.group(side, group.key), question, side=side, key=group.key, problem=row.problem)

    sides = {each.key: of(Side.PUBLIC, each) for each in row.sides[Side.PUBLIC]}
    bands = [(known.group(Side.LISTENERS, each.key), of(Side.LISTENERS, each)) for each in row.sides[Side.LISTENERS]]
    says = [what(row.findings[each], known) for each in Measure if row.findings[each].state is State.FOUND]
    is_few = all(each.state is State.FEW for each in row.findings.values())
    return ProblemLine(
        line(row.all, known.problem(row.problem), question, problem=row.problem), sides.get(True), sides.get(False), bands, says, is_few
    )
