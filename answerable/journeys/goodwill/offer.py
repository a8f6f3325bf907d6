"""What a member can give in a case: what the same problem brought others, and how much they decide alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.cases.models import Case
from answerable.goodwill import queries
from answerable.goodwill.models import Gesture
from answerable.goodwill.rules.ceilings import Giver, Problem, limit
from answerable.goodwill.rules.precedents import Past, Precedents, precedents, suggestion
from answerable.journeys.goodwill.problems import alike, pages, problem
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import queries as topics

DAYS = 90


@dataclass(frozen=True, slots=True)
class Offer:
    """What is known before something is given, amounts in minor units: `limit` None is no limit, `suggested` None no custom yet."""

    case: Case
    problem: Problem
    currency: str
    precedents: Precedents
    limit: int | None
    suggested: int | None
    spent: int


def offer(case_id: int, *, member: Member, now: datetime, currency: str = "") -> Offer:
    """Of a case that the member sees, in a currency or the company's. Refuses with Invisible."""
    case = scope.case(scope.of(member), case_id)
    of_currency, about, brand_pages = currency or staff.currency(), problem(case), pages(case)
    together = joined(case_id)
    since = now - timedelta(days=DAYS)
    past = _about_now(queries.past(brand_pages, of_currency, since=since, besides=together))
    found = precedents(past, about, alike(case, brand_pages) if past else ())
    most = limit(queries.limits(of_currency), Giver(member.role, member.department_id), about)
    spent = queries.in_one_case(together, of_currency)
    return Offer(case, about, of_currency, found, most, suggestion(found, most), spent)


def _about_now(past: list[Past]) -> list[Past]:
    """What was given, with what its cases are about as it is known by now."""
    placed = topics.placed({each.case_id for each in past}) if past else {}
    return [each._replace(topic_id=placed.get(each.case_id, each.topic_id)) for each in past]


def given(case_id: int) -> list[Gesture]:
    """What the case was given and is proposed to be, with the cases that went into it, newest first."""
    return queries.gestures(joined(case_id))


def joined(case_id: int) -> list[int]:
    """The case and those that went into it."""
    return [case_id, *(each.case_id for each in cases.mergers(case_id))]


def may_give(case: Case, member: Member) -> bool:
    """Whether the member may give something in this case."""
    return scope.of(member).may(Action.REPLY, case.page_id)
