"""Targets changed by hand: of the company and of single pages."""

from datetime import timedelta

import pytest

from answerable.cases.models import Case
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.errors import NoTarget
from answerable.sla.models import Target
from answerable.sla.operations.keep_targets import Minutes
from answerable.sla.tests.scene import FIRST, MONDAY, answer, clock, open_case, start

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def keep(minutes: dict[str, Minutes | None], page_id: int | None = None) -> None:
    sla.keep_targets(minutes, page_id=page_id, actor=PROGRAM, now=MONDAY)


def test_a_page_comes_before_the_company_and_its_urgency_before_its_rest(case: Case) -> None:
    keep({"": (50, 100), "high": (5, 10), "critical": None}, case.page_id)
    due = {}
    for urgency in ("critical", "high", "normal", "low"):
        other = open_case(case.page)
        start(other, MONDAY, urgency)
        due[urgency] = clock(other, FIRST).due_at - MONDAY  # type: ignore[operator]  # a running clock is due
    fifty = timedelta(minutes=50)
    assert due == {"critical": fifty, "high": timedelta(minutes=5), "normal": fifty, "low": fifty}
    event = Event.objects.get(kind="sla.targets_kept")
    assert event.page_id == case.page_id
    assert event.data == {"other": [50, 100], "high": [5, 10], "critical": None}


def test_what_is_taken_away_leaves_the_company_s(case: Case) -> None:
    company = queries.targets()[None, "high"]
    keep({"high": (5, 10)}, case.page_id)
    keep({"high": None}, case.page_id)
    assert (case.page_id, "high") not in queries.targets()
    start(case, MONDAY, "high")
    assert clock(case, FIRST).target_id == company.pk
    keep({"high": (6, 10)}, case.page_id)
    assert queries.targets()[case.page_id, "high"].response_minutes == 6


def test_a_running_clock_keeps_its_time_and_what_decided_it(case: Case) -> None:
    start(case, MONDAY)
    keep({"": (10, 20)})
    assert start(case, MONDAY + HOUR) == set()
    held = clock(case, FIRST)
    assert (held.due_at, held.target.response_minutes) == (MONDAY + 4 * HOUR, 240)
    answer(case, MONDAY + HOUR)
    start(case, MONDAY + 2 * HOUR)
    assert clock(case, "next_response").due_at == MONDAY + 2 * HOUR + timedelta(minutes=10)


def test_a_clock_under_an_old_target_is_hastened_from_the_time_that_this_one_gave(case: Case) -> None:
    start(case, MONDAY)
    keep({"": (10, 20)})
    assert start(case, MONDAY + HOUR, "high") == {case.pk}
    assert clock(case, FIRST).due_at == MONDAY + 2 * HOUR


def test_what_stays_the_same_stays_the_same_row() -> None:
    sla.set_up("UTC", now=MONDAY)
    before = set(Target.objects.values_list("pk", flat=True))
    keep({urgency: (each.response_minutes, each.resolution_minutes) for (_page, urgency), each in queries.targets().items()})
    assert set(Target.objects.values_list("pk", flat=True)) == before


def test_the_company_never_goes_without_one(case: Case) -> None:
    with pytest.raises(NoTarget):
        keep({"": None})
    assert (None, "") in queries.targets()
