"""Ownership rules changed one by one: what that would move, what it does move, and the way back."""

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Forbidden
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.assign import assign
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.move_open import move_open
from answerable.journeys.company.settle_ownership import NobodyAnswers, Settling
from answerable.journeys.company.try_ownership import try_out
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.errors import CatchesAll, RulesChanged
from answerable.routing.models import Ownership
from answerable.routing.operations import Draft
from answerable.staff import operations as people
from answerable.staff import queries as staff
from answerable.staff.models import Department
from tests.arrivals import arrive_together, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
REFUNDS = "Where is my refund? My train was cancelled."


def refunds_to(company: Company, department: str = "Marketing") -> list[Draft]:
    """The rules in force, and before them one about refunds."""
    draft = Draft(company.departments[department].pk, {"words": ["refund"]})
    return journey.with_rule(draft, rule_id=None, place=0)


def settled(company: Company, rows: list[Draft]) -> tuple[int, int]:
    """Agree on them; the versions before and after."""
    before = queries.version_in_force()
    return before, journey.keep(rows, Settling(company.robin, before), now=clock.now())


def of(case: Case) -> Ownership:
    return Ownership.objects.select_related("department").get(pk=case.pk)


def test_it_says_what_would_move_and_changes_nothing(company: Company, page: Page) -> None:
    arrive_together(page, {"Amara": REFUNDS, "Bela": "When does the next train leave?", "Chidi": REFUNDS})
    trial = try_out(refunds_to(company), now=clock.now())
    service, marketing = (company.departments[name].pk for name in ("Service", "Marketing"))
    assert (trial.total, trial.moved, trial.open_count) == (3, 2, 2)
    assert trial.flows == [((service, marketing), 2)]
    assert len(trial.first) == 2
    assert queries.version_in_force() == 1
    assert not Event.objects.filter(kind="case.moved").exists()


def test_the_next_message_goes_by_the_new_rule_and_earlier_cases_stay(company: Company, page: Page) -> None:
    early = case_of(page, REFUNDS)
    settled(company, refunds_to(company))
    late = case_of(page, REFUNDS, name="Bela Kova")
    assert [of(each).department.name for each in (early, late)] == ["Service", "Marketing"]


def test_open_cases_go_along_unless_somebody_took_them_or_gave_them_away(company: Company, page: Page) -> None:
    names = ("Amara", "Bela", "Chidi", "Dana")
    waiting, taken, given, other = (
        each.case for each in arrive_together(page, dict(zip(names, [REFUNDS] * 3 + ["When is the next train?"], strict=True)))
    )
    routing.take(taken.pk, actor=staff.actor(company.jonas), now=clock.now())
    marketing = company.departments["Marketing"].pk
    assign(given.pk, department_id=marketing, member_id=None, member=company.robin, now=clock.now())
    legal = department("Legal")
    before, after = settled(company, journey.with_rule(Draft(legal, {"words": ["refund"]}), rule_id=None, place=0))
    assert move_open(before, after, company.robin.pk) == 1
    assert [of(each).department.name for each in (waiting, taken, given, other)] == ["Legal", "Service", "Marketing", "Service"]
    event = Event.objects.get(kind="case.moved")
    assert (event.case_id, event.member_id, event.data["department"]) == (waiting.pk, company.robin.pk, legal)
    assert move_open(before, after, company.robin.pk) == 0
    back = journey.restore(before, Settling(company.robin, after), now=clock.now())
    assert move_open(after, back, company.robin.pk) == 1
    assert of(waiting).department.name == "Service"


def department(name: str) -> int:
    return people.establish(name, discipline=Department.Discipline.OTHER, actor=PROGRAM, now=clock.now()).pk


def test_a_rule_counts_what_it_decided_through_later_versions(company: Company, page: Page) -> None:
    settled(company, refunds_to(company))
    case_of(page, REFUNDS)
    first = queries.rules(2)[0]
    settled(company, journey.stepped(first.pk, 1))
    moved = queries.rules(3)[1]
    assert moved.conditions == {"words": ["refund"]}
    assert queries.decided(since=Case.objects.get().opened_at)[moved.line] == 1


def test_the_last_rule_stays_last_and_stays(company: Company) -> None:
    last = queries.rules(1)[-1]
    with pytest.raises(CatchesAll):
        journey.without(last.pk)
    with pytest.raises(CatchesAll):
        journey.stepped(last.pk, -1)
    rows = journey.with_rule(Draft(company.departments["Marketing"].pk), rule_id=last.pk, place=0)
    settled(company, rows)
    assert [each.department.name for each in queries.rules(2)] == ["Marketing", "Marketing"]


def test_nothing_is_saved_over_what_somebody_else_saved(company: Company) -> None:
    first = queries.rules(1)[0]
    settled(company, refunds_to(company))
    with pytest.raises(RulesChanged):
        journey.keep(journey.without(queries.rules(2)[0].pk), Settling(company.robin, 1), now=clock.now())
    with pytest.raises(RulesChanged):
        journey.rule(first.pk)
    assert queries.version_in_force() == 2


def test_only_owners_decide_and_only_for_people_who_are_here(company: Company) -> None:
    with pytest.raises(Forbidden):
        journey.keep(refunds_to(company), Settling(company.priya, 1), now=clock.now())
    with pytest.raises(NobodyAnswers):
        journey.keep([Draft(99_999)], Settling(company.robin, 1), now=clock.now())
