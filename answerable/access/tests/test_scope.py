"""Invisible is 404, visible without the right is 403; a leaver sees nothing, an owner everything."""

from datetime import UTC, datetime

import pytest

from answerable.access import operations as access
from answerable.access import scope
from answerable.access.models import Grant
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.core.errors import Forbidden, Invisible
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.staff.models import Member
from tests import arrivals
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


def test_it_shows_pages_by_grant(company: Company, page: Page) -> None:
    assert {name for name, member in company.members.items() if scope.of(member).sees(page.pk)} == {
        "robin",
        "priya",
        "jonas",
        "maya",
        "lena",
    }
    other = add_page(company, {"id": "p2", "kind": "direct", "name": "Inbox", "handle": "i"})
    access.revoke(company.jonas.pk, other.pk, actor=PROGRAM, now=NOW)
    assert scope.of(company.jonas).page_ids == [page.pk]
    assert scope.of(company.robin).page_ids == [page.pk, other.pk]


def test_it_hides_a_case_or_forbids_an_action(company: Company, page: Page) -> None:
    case = arrivals.case_of(page)
    access.grant(company.maya.pk, page.pk, [Action.NOTE], actor=PROGRAM, now=NOW)
    assert scope.case(scope.of(company.maya), case.pk, Action.NOTE) == case
    with pytest.raises(Forbidden):
        scope.case(scope.of(company.maya), case.pk, Action.REPLY)
    for member, case_id in ((company.charlie, case.pk), (company.robin, case.pk + 1), (company.robin, 10**30), (company.robin, -1)):
        with pytest.raises(Invisible):
            scope.case(scope.of(member), case_id, Action.SEE)
    with pytest.raises(Invisible):
        scope.of(company.charlie).require(Action.SEE, page.pk)


def test_it_lets_readers_note_and_no_more(company: Company, page: Page) -> None:
    company.jonas.role = Member.Role.READER
    assert {action for action in Action.values if scope.of(company.jonas).may(action, page.pk)} == {Action.SEE, Action.NOTE}


def test_it_shows_leavers_nothing(company: Company, page: Page) -> None:
    for member in (company.robin, company.jonas):
        member.is_active = False
        assert scope.of(member).page_ids == []
        assert not scope.of(member).may(Action.SEE, page.pk)


def test_it_shows_nobody_a_page_that_was_removed(company: Company, page: Page) -> None:
    case = arrivals.case_of(page)
    Page.objects.update(state=Page.State.REMOVED)
    for member in (company.robin, company.jonas):
        with pytest.raises(Invisible):
            scope.case(scope.of(member), case.pk)


def test_it_gives_sight_with_whatever_it_gives_and_records_it(company: Company, page: Page) -> None:
    access.grant(company.charlie.pk, page.pk, [Action.REPLY], actor=PROGRAM, now=NOW)
    assert Grant.objects.get(member=company.charlie).actions == ["reply", "see"]
    access.grant(company.charlie.pk, page.pk, [], actor=PROGRAM, now=NOW)
    assert Grant.objects.get(member=company.charlie).actions == ["see"]
    access.revoke(company.charlie.pk, page.pk, actor=PROGRAM, now=NOW)
    assert not scope.of(company.charlie).sees(page.pk)
    kinds = list(Event.objects.filter(subject_id=company.charlie.pk, kind__startswith="access.").values_list("kind", flat=True))
    assert kinds == ["access.granted", "access.granted", "access.revoked"]


def test_it_does_not_count_a_grant_without_sight() -> None:
    blind = scope.Scope(1, {7: frozenset({Action.REPLY})})
    assert (blind.page_ids, blind.may(Action.REPLY, 7)) == ([], False)
