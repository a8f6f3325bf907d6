"""Signs of work are noted, joined once they are complete, and forgotten."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.effort import operations as effort
from answerable.effort.models import Beat, Span
from answerable.effort.queries import own_weeks
from answerable.staff.models import Member
from tests.cast import Company

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 5, 4, 9, tzinfo=UTC)


def at(second: float) -> datetime:
    return NINE + timedelta(seconds=second)


def note(member: Member, case_id: int, second: float, *, idle: int = 0, leaves: bool = False) -> None:
    effort.note(member, case_id, 7, idle_seconds=idle, is_leaving=leaves, now=at(second))


def spans() -> list[tuple[int, int, datetime, int]]:
    return list(Span.objects.order_by("started_at", "case_id", "member_id").values_list("member_id", "case_id", "started_at", "seconds"))


def test_it_counts_what_is_complete_and_goes_on_from_there(company: Company) -> None:
    jonas = company.jonas
    for second in (0.4, 20, 40.9, 60):
        note(jonas, 1, second)
    assert effort.join(now=at(40 + 90)) == 3
    assert spans() == [(jonas.pk, 1, NINE, 40)]
    note(jonas, 2, 75)
    note(jonas, 2, 100, idle=5, leaves=True)
    assert effort.join(now=at(500)) == 4
    assert spans() == [(jonas.pk, 1, NINE, 75), (jonas.pk, 2, NINE, 25)]
    assert effort.join(now=at(900)) == 0
    assert spans() == [(jonas.pk, 1, NINE, 75), (jonas.pk, 2, NINE, 25)]
    assert not Beat.objects.exists()


def test_it_counts_each_person_for_themselves_with_their_department_then(company: Company) -> None:
    for second in (0, 30):
        note(company.jonas, 1, second)
        note(company.lena, 1, second)
    effort.join(now=at(500))
    assert [(each[0], each[3]) for each in spans()] == [(company.jonas.pk, 30), (company.lena.pk, 30)]
    departments = set(Span.objects.values_list("department_id", flat=True))
    assert departments == {company.jonas.department_id, company.lena.department_id}


def test_a_sign_that_comes_far_too_late_counts_nothing_twice(company: Company) -> None:
    for second in (0, 30, 60):
        note(company.jonas, 1, second)
    effort.join(now=at(150))
    note(company.jonas, 2, 45)
    note(company.jonas, 1, 90)
    effort.join(now=at(900))
    assert spans() == [(company.jonas.pk, 1, NINE, 90)]


def test_who_did_nothing_for_long_gave_no_sign(company: Company) -> None:
    note(company.jonas, 1, 0)
    note(company.jonas, 1, 30, idle=86_400, leaves=True)
    note(company.jonas, 1, 200, idle=170, leaves=True)
    effort.join(now=at(900))
    assert spans() == [(company.jonas.pk, 1, NINE, 30)]


def test_it_forgets_what_is_old(company: Company) -> None:
    note(company.jonas, 1, 0)
    note(company.jonas, 1, 30)
    effort.join(now=at(900))
    assert own_weeks(company.jonas.pk, since=NINE - timedelta(days=9), zone=UTC) == [(NINE.date(), 30)]
    assert effort.forget(now=NINE + timedelta(days=700)) == 0
    assert effort.forget(now=NINE + timedelta(days=800)) == 1
