"""Closing, reopening, noting: what changes, what is recorded, what is refused."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.cases.errors import CaseClosed, CaseOpen, EmptyNote, NewerCase
from answerable.cases.models import Case, Closure, Leg, Message
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor
from answerable.staff import queries as staff
from tests import arrivals
from tests.cast import Company

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


@pytest.fixture
def case(page: Page) -> Case:
    return arrivals.case_of(page)


@pytest.fixture
def jonas(company: Company) -> Actor:
    return staff.actor(company.jonas)


def kinds(case: Case) -> list[str]:
    return list(Event.objects.filter(case_id=case.pk).exclude(kind__startswith="sla.").order_by("id").values_list("kind", flat=True))


def test_it_closes_a_case_with_who_and_when_and_what_was_last(case: Case, jonas: Actor) -> None:
    cases.close(case.pk, actor=jonas, now=NOW)
    closure = Closure.objects.get()
    assert (closure.member_id, closure.department_id, closure.at) == (jonas.member_id, jonas.department_id, NOW)
    assert closure.last_message_id == Message.objects.get().pk
    assert not Leg.objects.filter(is_open=True).exists()
    assert kinds(case) == ["case.opened", "case.owned", "case.closed"]
    with pytest.raises(CaseClosed):
        cases.close(case.pk, actor=jonas, now=NOW)


def test_it_opens_it_again_and_keeps_that_it_was_closed(case: Case, jonas: Actor) -> None:
    with pytest.raises(CaseOpen):
        cases.reopen([case.pk], actor=jonas, now=NOW)
    cases.close(case.pk, actor=jonas, now=NOW)
    cases.reopen([case.pk], actor=jonas, now=NOW + timedelta(days=1))
    assert queries.closure(case.pk) is None
    assert Closure.objects.get().reopened_at == NOW + timedelta(days=1)
    assert Leg.objects.get().is_open
    cases.close(case.pk, actor=jonas, now=NOW + timedelta(days=2))
    assert Closure.objects.count() == 2
    assert kinds(case)[2:] == ["case.closed", "case.reopened", "case.closed"]


def test_it_refuses_to_open_a_case_whose_thread_goes_on_elsewhere(page: Page, jonas: Actor) -> None:
    first = arrivals.case_of(page, kind="direct")
    cases.close(first.pk, actor=jonas, now=datetime.now(UTC) - timedelta(days=40))
    second = arrivals.case_of(page, kind="direct")
    assert second.pk != first.pk
    with pytest.raises(NewerCase):
        cases.reopen([first.pk], actor=jonas, now=NOW)
    assert not Case.objects.get(pk=first.pk).is_open
    cases.close(second.pk, actor=jonas, now=NOW)
    cases.reopen([first.pk], actor=jonas, now=NOW)
    with pytest.raises(NewerCase):
        cases.reopen([second.pk], actor=jonas, now=NOW)


def test_it_writes_notes_of_people_and_of_rules(case: Case, jonas: Actor) -> None:
    written = cases.note(case.pk, "  Called the depot. \n", actor=jonas, now=NOW)
    assert (written.text, written.member_id, queries.notes(case.pk)) == ("Called the depot.", jonas.member_id, [written])
    for empty in ("", " \n\t"):
        with pytest.raises(EmptyNote):
            cases.note(case.pk, empty, actor=jonas, now=NOW)
    by_rule = cases.note(case.pk, "x", actor=PROGRAM, now=NOW)
    assert (by_rule.member_id, by_rule.department_id) == (None, None)
    assert kinds(case)[2:] == ["note.written"] * 2


def test_it_reads_the_newest_messages_oldest_first_and_goes_back(page: Page) -> None:
    texts = [arrivals.arrive(page, f"I wait, {number}", kind="direct") for number in range(5)]
    leg = texts[0].leg_id
    newest = queries.messages([leg], limit=2)
    assert [each.text for each in newest] == ["I wait, 3", "I wait, 4"]
    assert [each.text for each in queries.messages([leg], before=newest[0].pk, limit=2)] == ["I wait, 1", "I wait, 2"]
    assert queries.messages([]) == []
