"""Targets changed by hand: of the company and of single pages."""

from datetime import timedelta

import pytest

from answerable.cases.models import Case
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.errors import NoTarget, TargetTaken
from answerable.sla.models import Target
from answerable.sla.operations import TargetDraft
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from answerable.sla.tests.scene import FIRST, MONDAY, answer, clock, open_case, start

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def keep(key: Key, first: int, resolution: int = 900, following: int | None = None) -> Target:
    """Other times where there is a target for these cases, else a new one."""
    standing = queries.targets().get(key)
    draft = TargetDraft(key, Times(first, following or first, resolution))
    return sla.keep_target(draft, instead_of=standing.pk if standing else None, actor=PROGRAM, now=MONDAY)


def test_a_page_comes_before_the_company_and_its_urgency_before_its_rest(case: Case) -> None:
    keep(Key(case.page_id), 50)
    kept = keep(Key(case.page_id, "high"), 5, 10)
    due = {}
    for urgency in ("critical", "high", "normal", "low"):
        other = open_case(case.page)
        start(other, MONDAY, urgency)
        due[urgency] = clock(other, FIRST).due_at - MONDAY  # type: ignore[operator]  # a running clock is due
    fifty = timedelta(minutes=50)
    assert due == {"critical": fifty, "high": timedelta(minutes=5), "normal": fifty, "low": fifty}
    event = Event.objects.get(kind="sla.target_kept", subject_id=kept.pk)
    assert (event.page_id, event.data["urgency"], event.data["first"], event.data["resolution"]) == (case.page_id, "high", 5, 10)


def test_what_is_retired_leaves_the_company_s(case: Case) -> None:
    company, key = queries.targets()[Key(urgency="high")], Key(case.page_id, "high")
    sla.retire_target(keep(key, 5).pk, actor=PROGRAM, now=MONDAY)
    assert key not in queries.targets()
    start(case, MONDAY, "high")
    assert clock(case, FIRST).target_id == company.pk
    keep(key, 6)
    assert queries.targets()[key].response_minutes == 6


def test_a_running_clock_keeps_its_time_and_what_decided_it(case: Case) -> None:
    start(case, MONDAY)
    keep(Key(), 10, following=20)
    assert start(case, MONDAY + HOUR) == set()
    held = clock(case, FIRST)
    assert (held.due_at, held.target.response_minutes) == (MONDAY + 4 * HOUR, 240)
    answer(case, MONDAY + HOUR)
    start(case, MONDAY + 2 * HOUR)
    assert clock(case, "next_response").due_at == MONDAY + 2 * HOUR + timedelta(minutes=20)


def test_a_clock_under_an_old_target_is_hastened_from_the_time_that_this_one_gave(case: Case) -> None:
    start(case, MONDAY)
    keep(Key(), 10)
    assert start(case, MONDAY + HOUR, "high") == {case.pk}
    assert clock(case, FIRST).due_at == MONDAY + 2 * HOUR


def test_what_stays_the_same_stays_the_same_row() -> None:
    sla.set_up("UTC", now=MONDAY)
    before = set(Target.objects.values_list("pk", flat=True))
    for each in queries.targets().values():
        sla.keep_target(TargetDraft(each.key, each.times), instead_of=each.pk, actor=PROGRAM, now=MONDAY)
    assert set(Target.objects.values_list("pk", flat=True)) == before


def test_a_target_may_become_one_for_other_cases(case: Case) -> None:
    kept = keep(Key(case.page_id), 5)
    sla.keep_target(TargetDraft(Key(case.page_id, "low"), kept.times), instead_of=kept.pk, actor=PROGRAM, now=MONDAY)
    assert {key for key in queries.targets() if key.page_id} == {Key(case.page_id, "low")}


def test_the_same_cases_never_have_two(case: Case) -> None:
    kept = keep(Key(case.page_id), 5)
    with pytest.raises(TargetTaken):
        sla.keep_target(TargetDraft(kept.key, kept.times), actor=PROGRAM, now=MONDAY)


def test_the_company_never_goes_without_one(case: Case) -> None:
    default = queries.targets()[Key()]
    with pytest.raises(NoTarget):
        sla.retire_target(default.pk, actor=PROGRAM, now=MONDAY)
    with pytest.raises(NoTarget):
        sla.keep_target(TargetDraft(Key(case.page_id), default.times), instead_of=default.pk, actor=PROGRAM, now=MONDAY)
    assert Key() in queries.targets()
