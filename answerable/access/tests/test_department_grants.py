"""What everybody of a department may do: whoever is of it sees with whatever they have of their own, and nobody else does."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.access import operations as access
from answerable.access import queries, scope
from answerable.access.models import DepartmentGrant, Grant
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.staff.models import Department, Member
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)
PEOPLE, DEPARTMENTS, PAGES = ("robin", "priya", "jonas", "charlie"), ("Service", "Marketing"), (0, 1)


def given_to(whom: tuple[str, ...]) -> st.SearchStrategy[dict[tuple[str, int], set[Action]]]:
    """Any rights, on any pages, to any of these."""
    return st.dictionaries(st.tuples(st.sampled_from(whom), st.sampled_from(PAGES)), st.sets(st.sampled_from(list(Action))))


@dataclass(frozen=True)
class World:
    """Who is what and where and still works here, which departments and pages are over, what was given to whom."""

    people: dict[str, tuple[str, str, bool]]
    over: set[str]
    removed: set[int]
    own: dict[tuple[str, int], set[Action]]
    shared: dict[tuple[str, int], set[Action]]

    def may(self, name: str, page: int) -> set[str]:
        """What this person may do on this page, in plain words."""
        department, role, works = self.people[name]
        if not works or page in self.removed:
            return set()
        if role == Member.Role.OWNER:
            return set(Action.values)
        given = [self.own.get((name, page)), None if department in self.over else self.shared.get((department, page))]
        together = {action for each in given if each is not None for action in {Action.SEE.value, *(one.value for one in each)}}
        return together & {"see", "note"} if role == Member.Role.READER else together


WORLDS = st.builds(
    World,
    st.fixed_dictionaries(
        dict.fromkeys(PEOPLE, st.tuples(st.sampled_from(DEPARTMENTS), st.sampled_from(Member.Role.values), st.integers(0, 5).map(bool)))
    ),
    st.sets(st.sampled_from(DEPARTMENTS), max_size=1),
    st.sets(st.sampled_from(PAGES), max_size=1),
    given_to(PEOPLE),
    given_to(DEPARTMENTS),
)


def build(world: World, company: Company, pages: list[Page]) -> None:
    """Make the company such a world, through the doors."""
    Grant.objects.all().delete()
    for name, (department, role, works) in world.people.items():
        said = {"department": company.departments[department], "role": role, "is_active": works}
        Member.objects.filter(pk=company.members[name].pk).update(**said)
    for (name, page), actions in world.own.items():
        access.grant(company.members[name].pk, pages[page].pk, actions, actor=PROGRAM, now=NOW)
    for (department, page), actions in world.shared.items():
        access.grant_department(company.departments[department].pk, pages[page].pk, actions, actor=PROGRAM, now=NOW)
    Department.objects.filter(name__in=world.over).update(retired_at=NOW)
    Page.objects.filter(pk__in=[pages[each].pk for each in world.removed]).update(state=Page.State.REMOVED)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORLDS)
def test_it_is_what_was_given_to_them_and_to_their_department_together(company: Company, page: Page, world: World) -> None:
    with transaction.atomic():
        pages = [page, add_page(company, {"id": "p2", "kind": "direct", "name": "Inbox", "handle": "i"})]
        build(world, company, pages)
        members = {name: Member.objects.get(pk=company.members[name].pk) for name in PEOPLE}
        for number, each in enumerate(pages):
            found = {name: set(scope.of(member).actions.get(each.pk, ())) for name, member in members.items()}
            assert found == {name: world.may(name, number) for name in PEOPLE}
            seeing = {name for name in PEOPLE if members[name] in queries.who_sees(each.pk)}
            assert seeing == {name for name in PEOPLE if "see" in world.may(name, number)}
        transaction.set_rollback(True)


def test_it_is_asked_in_one_question(company: Company, page: Page) -> None:
    access.grant_department(company.departments["Service"].pk, page.pk, [Action.REPLY], actor=PROGRAM, now=NOW)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        scope.of(company.charlie)
    assert len(asked) == 1


def test_it_is_recorded_with_the_department(company: Company, page: Page) -> None:
    service = company.departments["Service"].pk
    access.grant_department(service, page.pk, [Action.REPLY], actor=PROGRAM, now=NOW)
    access.grant_department(service, page.pk, [Action.NOTE], actor=PROGRAM, now=NOW)
    assert [each.actions for each in DepartmentGrant.objects.all()] == [["note", "see"]]
    access.revoke_department(service, page.pk, actor=PROGRAM, now=NOW)
    assert not scope.of(company.charlie).sees(page.pk)
    told = Event.objects.filter(kind__endswith="_department").order_by("id")
    assert [(each.kind, each.subject_id, each.page_id) for each in told] == [
        ("access.granted_to_department", service, page.pk),
        ("access.granted_to_department", service, page.pk),
        ("access.revoked_from_department", service, page.pk),
    ]
