"""The next version of the matrix while owners write it: tried without consequence, never over what somebody else did."""

from collections.abc import Callable

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.errors import Forbidden, Invisible
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.ownership_files import bring_in
from answerable.journeys.company.settle_ownership import Publishing
from answerable.journeys.company.try_ownership import try_out
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.routing.errors import NothingProposed, ProposalChanged, RulesChanged
from answerable.routing.models import Ownership, Proposal, Tryout
from answerable.routing.rules.matrix import Line
from answerable.routing.rules.sheet import Difference, differences
from answerable.staff.models import Member
from tests.arrivals import arrive_together
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C07")]
REFUNDS = "Where is my refund? My train was cancelled."
NEW = str(10**15)


def refunds(company: Company, department: str = "Marketing", key: str = NEW) -> Proposal:
    """Written: what speaks of refunds, asked first."""
    line = Line(key, "Refund asked", conditions={"words": ["refund"]}, letters={company.departments[department].pk: "RA"})
    return journey.keep_line(line, 0, member=company.robin, now=clock.now())


def published(company: Company, revision: int | None = None) -> int:
    written = queries.proposal()
    assert written is not None
    return journey.publish(Publishing(revision or written.revision), member=company.robin, now=clock.now())


def tried(company: Company) -> Tryout:
    return try_out(7, member=company.robin, now=clock.now())


def test_a_trial_says_what_would_move_and_moves_nothing(company: Company, page: Page) -> None:
    amara, _bela, chidi = arrive_together(page, {"Amara": REFUNDS, "Bela": "When does the next train leave?", "Chidi": REFUNDS})
    refunds(company)
    service, marketing = (company.departments[name].pk for name in ("Service", "Marketing"))
    [[key, before, after, count, cases]] = tried(company).found["flows"]
    assert (key, before, after, count, set(cases)) == (NEW, service, marketing, 2, {amara.case_id, chidi.case_id})
    assert queries.version_in_force() == 1
    assert set(Ownership.objects.values_list("department_id", flat=True)) == {service}
    assert not Event.objects.filter(kind="case.moved").exists()


def test_a_trial_is_of_what_is_written_now(company: Company, page: Page) -> None:
    arrive_together(page, {"Amara": REFUNDS, "Chidi": REFUNDS})
    refunds(company)
    first = tried(company)
    assert (first.found["moved"], tried(company).pk) == (2, first.pk)
    refunds(company, "Service")
    assert (tried(company).found["moved"], Tryout.objects.count()) == (0, 2)


def test_a_row_is_the_same_one_through_later_versions(company: Company) -> None:
    refunds(company)
    published(company)
    added = queries.rules(2)[0]
    journey.step(str(added.line), 1, member=company.robin, now=clock.now())
    published(company)
    third = queries.rules(3)
    assert [each.line for each in third] == [queries.rules(1)[0].line, added.line, queries.rules(1)[-1].line]
    assert third[1].pk != added.pk
    assert all(each == Difference(is_moved=True) for each in differences(queries.sheet(2), queries.sheet(3)).values())


def test_a_draft_that_was_begun_on_another_version_is_not_published_over_it(company: Company) -> None:
    refunds(company)
    routing.agree([routing.Draft(company.departments["Marketing"].pk)], actor=PROGRAM, now=clock.now())
    with pytest.raises(RulesChanged):
        published(company)
    assert queries.version_in_force() == 2
    assert queries.proposal() is not None


def test_nothing_is_published_or_brought_back_over_a_draft_that_somebody_changed(company: Company) -> None:
    seen = refunds(company).revision
    refunds(company, "Service")
    with pytest.raises(ProposalChanged):
        published(company, seen)
    with pytest.raises(NothingProposed):
        journey.restore(1, instead_of=1, member=company.robin, now=clock.now())
    written = queries.proposal()
    assert written is not None
    assert queries.proposed(written).lines[0].letters == {company.departments["Service"].pk: "RA"}
    assert queries.version_in_force() == 1


def test_what_two_owners_press_stands_side_by_side(company: Company) -> None:
    Member.objects.filter(pk=company.priya.pk).update(role=Member.Role.OWNER)
    company.priya.refresh_from_db()
    praise, rest = (str(each.line) for each in queries.rules(1))
    journey.press(praise, company.departments["Service"].pk, "C", member=company.robin, now=clock.now())
    journey.press(rest, company.departments["Marketing"].pk, "I", member=company.priya, now=clock.now())
    service, marketing = (company.departments[name].pk for name in ("Service", "Marketing"))
    assert [dict(each.letters) for each in journey.current().lines] == [{marketing: "RA", service: "C"}, {service: "RA", marketing: "I"}]


Deed = Callable[[Member, str, int], object]
DEEDS: dict[str, Deed] = {
    "press": lambda who, key, department: journey.press(key, department, "C", member=who, now=clock.now()),
    "keep": lambda who, key, department: journey.keep_line(Line(key), 0, member=who, now=clock.now()),
    "remove": lambda who, key, department: journey.remove(key, member=who, now=clock.now()),
    "step": lambda who, key, department: journey.step(key, 1, member=who, now=clock.now()),
    "first line": lambda who, key, department: journey.choose_first_line(department, member=who, now=clock.now()),
    "undo": lambda who, key, department: journey.undo(member=who, now=clock.now()),
    "discard": lambda who, key, department: journey.discard(member=who, now=clock.now()),
    "publish": lambda who, key, department: journey.publish(Publishing(1), member=who, now=clock.now()),
    "restore": lambda who, key, department: journey.restore(1, instead_of=1, member=who, now=clock.now()),
    "try": lambda who, key, department: try_out(7, member=who, now=clock.now()),
    "file": lambda who, key, department: bring_in("responsibilities: 1", member=who, now=clock.now()),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_only_owners_write_the_matrix(company: Company, deed: str) -> None:
    written = refunds(company)
    with pytest.raises(Forbidden):
        DEEDS[deed](company.priya, str(queries.rules(1)[0].line), company.departments["Service"].pk)
    assert (queries.version_in_force(), queries.proposal(), Tryout.objects.count()) == (1, written, 0)
    assert Proposal.objects.get().revision == written.revision


@pytest.mark.parametrize("deed", ["press", "first line"])
def test_nothing_is_given_to_a_department_that_is_none(company: Company, deed: str) -> None:
    with pytest.raises(Invisible):
        DEEDS[deed](company.robin, str(queries.rules(1)[0].line), 99_999)
    assert queries.proposal() is None
