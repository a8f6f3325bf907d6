"""Whose a case is: by the rules, by taking it, by being given it."""

from datetime import UTC, datetime

import pytest

from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, ProgramActed
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.errors import NoRowCatchesAll, TakenBySomebody, UnknownCondition
from answerable.routing.models import Ownership, Rule
from answerable.routing.operations import Draft
from answerable.staff import operations as members
from answerable.staff import queries as staff
from tests import arrivals
from tests.cast import Company

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 6, 22, 12, tzinfo=UTC)


def test_it_takes_puts_back_and_gives(company: Company, page: Page) -> None:
    case, jonas, maya = arrivals.case_of(page), staff.actor(company.jonas), staff.actor(company.maya)
    routing.take(case.pk, actor=jonas, now=NOW)
    routing.take(case.pk, actor=jonas, now=NOW)
    with pytest.raises(TakenBySomebody):
        routing.take(case.pk, actor=maya, now=NOW)
    routing.release(case.pk, actor=jonas, now=NOW)
    routing.release(case.pk, actor=jonas, now=NOW)
    routing.take(case.pk, actor=maya, now=NOW)
    marketing = company.departments["Marketing"].pk
    routing.assign(case.pk, department_id=marketing, member_id=company.lena.pk, actor=maya, now=NOW)
    owner = Ownership.objects.get()
    assert (owner.department_id, owner.member_id, owner.taken_at) == (marketing, company.lena.pk, NOW)
    routing.assign(case.pk, department_id=marketing, member_id=None, actor=maya, now=NOW)
    assert Ownership.objects.get().taken_at is None
    kinds = list(
        Event.objects.filter(kind__in=["case.taken", "case.released", "case.assigned"]).order_by("id").values_list("kind", flat=True)
    )
    assert kinds == ["case.taken", "case.released", "case.taken", "case.assigned", "case.assigned"]


def test_it_lets_only_people_take(page: Page) -> None:
    case = arrivals.case_of(page)
    with pytest.raises(ProgramActed):
        routing.take(case.pk, actor=PROGRAM, now=NOW)
    assert not Event.objects.filter(kind="case.taken").exists()


def test_it_keeps_every_version_of_the_rules(company: Company, page: Page) -> None:
    service = company.departments["Service"].pk
    before = arrivals.case_of(page)
    version = routing.agree(
        [Draft(service, {"kinds": ["review"], "page_ids": [1], "visibility": [True]}), Draft(service)], actor=PROGRAM, now=NOW
    )
    assert (version, queries.version_in_force(), len(queries.rows_in_force())) == (2, 2, 2)
    assert [rule.version for rule in Rule.objects.order_by("id")] == [1, 1, 2, 2]
    owner = queries.ownership(before.pk)
    assert owner is not None
    assert owner.rule is not None
    assert owner.rule.version == 1


@pytest.mark.parametrize(
    "conditions", [{"reason": ["praise"]}, {"reasons": "praise"}, {"page_ids": ["1"]}, {"kinds": [["review"]]}, {"": []}]
)
def test_it_refuses_conditions_that_are_none(company: Company, conditions: dict[str, list[object]]) -> None:
    service = company.departments["Service"].pk
    with pytest.raises(UnknownCondition):
        routing.agree([Draft(service, conditions), Draft(service)], actor=PROGRAM, now=NOW)
    assert queries.version_in_force() == 1


def test_it_refuses_rules_that_leave_somebody_out(company: Company) -> None:
    service = company.departments["Service"].pk
    for rows in ([], [Draft(service, {"reasons": ["praise"]})]):
        with pytest.raises(NoRowCatchesAll):
            routing.agree(rows, actor=PROGRAM, now=NOW)
    routing.agree([Draft(service, {"reasons": []})], actor=PROGRAM, now=NOW)


def test_it_gives_a_case_to_the_person_whom_the_rule_names_while_they_can_answer(company: Company, page: Page) -> None:
    service = company.departments["Service"].pk
    routing.agree([Draft(service, member_id=company.maya.pk)], actor=PROGRAM, now=NOW)
    assert Ownership.objects.get(case=arrivals.case_of(page)).member_id == company.maya.pk
    routing.agree([Draft(service, member_id=company.charlie.pk)], actor=PROGRAM, now=NOW)
    assert Ownership.objects.get(case=arrivals.case_of(page, name="Bruno")).member_id is None, "Charlie does not work on this page"
    routing.agree([Draft(service, member_id=company.jonas.pk)], actor=PROGRAM, now=NOW)
    members.leave(company.jonas.pk, actor=PROGRAM, now=NOW)
    assert Ownership.objects.get(case=arrivals.case_of(page, name="Chloe")).member_id is None
