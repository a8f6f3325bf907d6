"""The report on a generated month equals its truth to the second and the cent, and plain SQL over the signs agrees."""

from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

import pytest
from django.db import connection

from answerable.channels.models import Page
from answerable.reports.queries import Done, work, worked_cases, worked_items
from answerable.reports.rules.lending import Kind, Unit, kind, lent
from answerable.reports.tests.worked_month import AFTER, FIRST, LONDON, Month, worked_month
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C35")]
RATES = {"Marketing": 4_199, "Service": 2_803}
# Each sign with the next of the same person, on the spot: no quarters, no joining, no Python.
PLAINLY = """
SELECT member_id, sum(extract(epoch FROM least(next_at, %(after)s) - greatest(at, %(first)s)))::bigint FROM (
    SELECT *, lead(at) OVER (PARTITION BY member_id ORDER BY at, is_leaving) AS next_at
    FROM unnest(%(members)s::bigint[], %(cases)s::bigint[], %(ats)s::timestamptz[], %(leavings)s::boolean[])
        AS sign(member_id, case_id, at, is_leaving)
) AS signs
WHERE NOT is_leaving AND next_at - at <= interval '60 seconds' AND next_at > %(first)s AND at < %(after)s AND case_id = ANY(%(owed)s)
GROUP BY member_id
"""


def done(page: Page, company: Company) -> Done:
    return Done([page.pk], [each.pk for each in company.departments.values()], FIRST, AFTER, LONDON)


def units(company: Company) -> dict[int, Unit]:
    return {each.pk: Unit(each.pk, each.discipline, RATES[name]) for name, each in company.departments.items()}


@pytest.fixture(params=[1, 35])
def month(request: pytest.FixtureRequest, company: Company, page: Page) -> Month:
    return worked_month(company, page, seed=request.param)


def test_it_equals_what_really_happened(company: Company, page: Page, month: Month) -> None:
    marketing, service = company.departments["Marketing"], company.departments["Service"]
    pieces = work(done(page, company))
    found = lent(units(company)[marketing.pk], pieces, units(company))
    true = {member.pk: month.of(member, "Service") for member in (company.lena, company.maya)}
    assert {each.member_id: each.seconds for each in found.people} == true
    assert found.seconds == sum(true.values()) == sum(each.seconds for each in found.people) > 0
    assert found.items == sum(count for (who, _), count in month.items.items() if who in true) == sum(each.items for each in found.people)
    assert found.cost == cents(found.seconds, RATES["Marketing"]) == sum(each.cost or 0 for each in found.people)
    assert found.there == cents(found.seconds, RATES["Service"])
    assert all(abs((each.cost or 0) - cents(each.seconds, RATES["Marketing"])) <= 1 for each in found.people)
    assert sum(piece.seconds for piece in pieces) == month.seconds.total()
    weeks = {(piece.member_id, piece.week) for piece in pieces if piece.seconds}
    assert weeks == {(who, week) for who, _case, week in month.seconds}
    for (who, week), group in groupby(sorted(month.seconds, key=lambda each: (each[0], each[2])), key=lambda each: (each[0], each[2])):
        counted = sum(piece.seconds for piece in pieces if (piece.member_id, piece.week) == (who, week))
        assert counted == sum(month.seconds[each] for each in group)
    returned = lent(units(company)[service.pk], pieces, units(company))
    assert returned.seconds == sum(month.of(member, "Marketing") for member in (company.jonas, company.priya))


def test_plain_sql_over_the_signs_agrees(company: Company, page: Page, month: Month) -> None:
    pieces = work(done(page, company))
    for owner in ("Service", "Marketing"):
        counted = plainly(month, owner)
        theirs = [piece for piece in pieces if piece.belongs_id == company.departments[owner].pk and piece.seconds]
        assert counted == {
            who: sum(each.seconds for each in theirs if each.member_id == who) for who in {each.member_id for each in theirs}
        }


def test_weeks_beside_the_month_are_told_apart(company: Company, page: Page, month: Month) -> None:
    asked = done(page, company)
    wider = replace(asked, since=FIRST - timedelta(days=40), until=AFTER + timedelta(days=40))
    pieces = work(wider, inside=asked)
    assert {each for each in pieces if each.is_inside} == set(work(asked))
    beside = sum(each.seconds for each in pieces if not each.is_inside)
    assert beside == sum(each.seconds for each in work(wider)) - month.seconds.total() > 0


def test_it_comes_in_order_however_the_database_groups_it(company: Company, page: Page, month: Month) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = off")
    pieces = work(done(page, company))
    assert pieces == sorted(pieces)


def test_the_cases_and_messages_behind_it_sum_to_it(company: Company, page: Page, month: Month) -> None:
    marketing, known = company.departments["Marketing"], units(company)
    asked = Done([page.pk], [marketing.pk], FIRST, AFTER, LONDON)
    found = lent(known[marketing.pk], work(asked), known)
    belonging = [each for each in known if kind(marketing.pk, each, known) is Kind.LENT]
    rows = worked_cases(asked, belonging=belonging)
    assert (sum(row.seconds for row in rows), sum(row.items for row in rows)) == (found.seconds, found.items)
    assert {(row.all_seconds, row.all_items, row.cases) for row in rows} == {(found.seconds, found.items, len(rows))}
    lena = worked_cases(asked, belonging=belonging, member_id=company.lena.pk)
    assert sum(row.seconds for row in lena) == month.of(company.lena, "Service")
    items = [item for item in worked_items(asked) if item.belongs_id in belonging]
    assert (sum(item.seconds for item in items), sum(item.answered_at is not None for item in items)) == (found.seconds, found.items)


def test_what_is_invisible_is_never_counted(company: Company, page: Page, other_page: Page) -> None:
    worked_month(company, page, seed=2)
    everybody = [each.pk for each in company.departments.values()]
    assert work(Done([other_page.pk], everybody, FIRST, AFTER, LONDON)) == []
    assert work(Done([page.pk], [], FIRST, AFTER, LONDON)) == []
    assert {each.department_id for each in work(Done([page.pk], everybody[:1], FIRST, AFTER, LONDON))} == set(everybody[:1])


def cents(seconds: int, rate: int) -> int:
    return int((Decimal(seconds) * rate / 3600).quantize(Decimal(1), ROUND_HALF_UP))


def plainly(month: Month, owner: str) -> dict[int, int]:
    members, cases, ats, leavings = zip(*month.signs, strict=True)
    given = {"members": list(members), "cases": list(cases), "ats": list(ats), "leavings": list(leavings)}
    owed = [case for case, department in month.owed.items() if department == owner]
    with connection.cursor() as cursor:
        cursor.execute(PLAINLY, {**given, "first": FIRST, "after": AFTER, "owed": owed})
        return dict(cursor.fetchall())
