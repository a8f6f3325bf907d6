"""Whatever happens, the ledger's sums are those of its entries, and of the messages themselves."""

import math
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.models import Case, Closure, Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.close import Ending, close, reopen
from answerable.journeys.receiving.receive import receive
from answerable.reports.operations import tally, tally_again
from answerable.reports.queries import Wanted, entries, ledger
from answerable.reports.tests.test_ledger import COMPLAINT, DAY, HOUR, THANKS, answer, of
from answerable.triage.models import Reading
from tests.arrivals import arrive, keep, told
from tests.cast import Company

pytestmark = pytest.mark.django_db
Step = tuple[str, int]
steps = st.tuples(st.sampled_from(["complain", "thank", "answer", "close", "reopen", "delete"]), st.integers(0, 2))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=st.lists(steps, max_size=9))
def test_whatever_happens_the_sums_hold(company: Company, page: Page, other_page: Page, history: list[Step]) -> None:
    with transaction.atomic():
        for step, who in history:
            _take(step, f"Customer {who}", [page, other_page][who % 2], company)
        _check(page, other_page)
        transaction.set_rollback(True)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    asked=st.lists(st.tuples(st.integers(0, 150 * 24), st.integers(0, 100 * 24), st.sampled_from(["complain", "thank"])), max_size=8),
    since=st.integers(0, 150 * 24),
    hours=st.integers(0, 150 * 24),
    tallied_at=st.integers(0, 8),
    again=st.booleans(),
)
def test_whatever_the_period_the_sums_are_those_of_its_entries(
    company: Company, page: Page, other_page: Page, asked: list[tuple[int, int, str]], since: int, hours: int, tallied_at: int, again: bool
) -> None:
    with transaction.atomic():
        for number, (ago, wait, what) in enumerate(asked):
            if number == tallied_at:
                tally()
            on = [page, other_page][number % 2]
            message = arrive(on, COMPLAINT if what == "complain" else THANKS, name=f"Ana {number}", ago=ago * HOUR)
            if wait < ago:
                answer(on, message, ago=(ago - wait) * HOUR)
            elif wait % 3 == 0:
                assign(
                    message.case_id,
                    department_id=company.departments["Marketing"].pk,
                    member_id=None,
                    member=company.robin,
                    now=clock.now(),
                )
        if again:
            tally_again()
        start = clock.now() - since * HOUR
        for department in (None, company.departments["Marketing"].pk):
            _compare(of(page, other_page, since=start, until=start + hours * HOUR, department_id=department))
        transaction.set_rollback(True)


def _compare(wanted: Wanted) -> None:
    """The ledger beside every entry of it, counted here."""
    now = clock.now()
    found, rows = ledger(wanted, now=now), list(entries(wanted))
    waits = sorted(row.seconds for row in rows if row.seconds is not None)
    assert (found.read, found.needed) == (len(rows), sum(row.needs_response for row in rows))
    assert found.answered == len(waits) == sum(row.outcome == "answered" for row in rows)
    assert found.closed == sum(row.outcome == "closed" for row in rows)
    waiting = [row for row in rows if row.outcome == "open"]
    assert (found.open, found.overdue) == (len(waiting), sum(row.posted_at < now - 3 * DAY for row in waiting))
    assert found.prompt == sum(wait <= 3 * DAY.total_seconds() for wait in waits)
    quantiles = [waits[math.ceil(share * len(waits)) - 1] if waits else None for share in (0.5, 0.9)]
    assert [found.median_seconds, found.p90_seconds] == quantiles


def _check(page: Page, other_page: Page) -> None:
    now, wanted = clock.now(), of(page, other_page)
    _compare(wanted)
    found = ledger(wanted, now=now)
    assert found.needed == Reading.objects.filter(needs_response=True, message_id__in=_customers_messages()).count()
    assert (found.read, found.answered, found.closed, found.open) == _counted_again()
    rows = list(entries(wanted))
    assert len(rows) == len({row.message_id for row in rows}) == found.read
    assert sum(row.needs_response for row in rows) == found.needed
    assert sum(row.outcome == "answered" for row in rows) == found.answered
    assert ledger(of(page), now=now).needed + ledger(of(other_page), now=now).needed == found.needed


def _take(step: str, name: str, page: Page, company: Company) -> None:
    case = Case.objects.filter(person__name=name).order_by("-id").first()
    last = Message.objects.filter(case=case, is_ours=False).order_by("-id").first() if case else None
    if step in {"complain", "thank"}:
        keep(page, told(page, COMPLAINT if step == "complain" else THANKS, name=name, at=clock.now() - HOUR))
    elif case is None or last is None:
        return
    elif step == "answer":
        answer(last.page, last, ago=timedelta(minutes=1))
    elif step == "close" and case.is_open:
        close(case.pk, Ending(silence="no_need"), member=company.robin, now=clock.now())
    elif step == "reopen" and not case.is_open:
        reopen(case.pk, member=company.robin, now=clock.now())
    elif step == "delete":
        item = told(last.page, last.text, name=name, at=last.posted_at)
        keep(last.page, {**item, "id": last.external_id, "deleted": True}, kind="deleted")
    while receive():
        pass


def _customers_messages() -> list[int]:
    return list(Message.objects.filter(is_ours=False).values_list("id", flat=True))


def _counted_again() -> tuple[int, int, int, int]:
    """Read, answered, closed, open: message by message, as a person would."""
    counts = {"answered": 0, "closed": 0, "open": 0}
    needing = Reading.objects.filter(needs_response=True).values_list("message_id", flat=True)
    closed = set(Closure.objects.filter(reopened_at=None).values_list("case_id", flat=True))
    for message in Message.objects.filter(pk__in=list(needing)):
        ours = list(Message.objects.filter(case_id=message.case_id, is_ours=True))
        if any(each.pk > message.pk or each.parent_external_id == message.external_id for each in ours):
            counts["answered"] += 1
        else:
            counts["closed" if message.deleted_at or message.case_id in closed else "open"] += 1
    return len(_customers_messages()), counts["answered"], counts["closed"], counts["open"]
