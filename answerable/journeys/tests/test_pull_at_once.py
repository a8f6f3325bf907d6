"""A hundred people pull at the same moment, while the desk gives cases out: each case has one owner, and each was given once."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from answerable.access import operations as access
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.inbox.models import Row
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.distribute import distribute_cases
from answerable.journeys.casework.take_next import take_next
from answerable.routing import operations as routing
from answerable.routing.models import Distribution, Ownership
from answerable.staff import operations as staff
from answerable.staff.models import Member
from answerable.staff.operations import Skills
from tests import arrivals
from tests.at_once import at_once
from tests.cast import ALL, Company

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.capability("C11")]
NOW = datetime.now(UTC)
MONDAY = (NOW + timedelta(days=7 - NOW.weekday())).replace(hour=12, minute=0)  # within business hours


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: MONDAY)


def colleagues(company: Company, page: Page, count: int, *, capacity: int | None = None) -> list[Member]:
    service, role, joined = company.departments["Service"], Member.Role.AGENT, []
    for number in range(count):
        one = staff.join(f"p{number}@harbour.example", "P", password=None, department=service, role=role, actor=PROGRAM, now=MONDAY)
        access.grant(one.pk, page.pk, ALL, actor=PROGRAM, now=MONDAY)
        staff.equip(one.pk, Skills(capacity=capacity), actor=PROGRAM, now=MONDAY)
        staff.say_presence(one.pk, "online", actor=PROGRAM, now=MONDAY)
        joined.append(Member.objects.select_related("department").get(pk=one.pk))
    return joined


def waiting(page: Page, count: int) -> None:
    arrivals.arrive_together(page, {f"Ana {number}": "Where is my refund? I wait for an answer." for number in range(count)})


def pull(member: Member) -> int | None:
    return take_next(member=member, now=MONDAY)


def test_a_hundred_who_pull_at_once_get_a_hundred_cases(company: Company, page: Page) -> None:
    people = colleagues(company, page, 100)
    waiting(page, 90)
    results = at_once([partial(pull, each) for each in people])
    assert not [each for each in results if isinstance(each, Refusal)]
    got = [each for each in results if each is not None]
    assert (len(got), len(set(got))) == (90, 90)
    assert {each.member_id for each in Ownership.objects.all()} == {who.pk for who, case in zip(people, results, strict=True) if case}
    assert Event.objects.filter(kind="case.taken").count() == 90
    assert dict(Row.objects.values_list("case_id", "member_id")) == dict(Ownership.objects.values_list("case_id", "member_id"))


def test_what_the_desk_gives_out_nobody_pulls(company: Company, page: Page) -> None:
    """Three workers give out, by turns and up to three a person, while eight people pull and take what they see."""
    people = colleagues(company, page, 8, capacity=3)
    waiting(page, 30)
    routing.settle_distribution(company.departments["Service"].pk, Distribution.Way.TURN, actor=PROGRAM, now=MONDAY)
    tasks: list[Callable[[], int | None]] = [*([distribute_cases] * 3), *(partial(pull, each) for each in people)]
    at_once(tasks)
    at_once([distribute_cases] * 2)
    had = Counter(Ownership.objects.exclude(member_id=None).values_list("member_id", flat=True))
    given = Counter(Event.objects.filter(kind__in=["case.taken", "case.distributed"]).values_list("case_id", flat=True))
    assert set(given.values()) == {1}
    assert sum(had.values()) == len(given) == 24
    assert max(had.values()) == 3
    assert dict(Row.objects.values_list("case_id", "member_id")) == dict(Ownership.objects.values_list("case_id", "member_id"))
