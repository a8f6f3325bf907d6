"""A case becomes a PR matter by its topic, by the row of the matrix that decided on it, or by a guideline that a reply goes against."""

import pytest

from answerable.access import operations as access
from answerable.access import queries, scope
from answerable.alerts.models import Alert
from answerable.approvals import operations as approvals
from answerable.approvals.rules.ground import Kind
from answerable.approvals.rules.plan import Occasion
from answerable.cases.models import Case, Note
from answerable.channels.models import Page
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.approving import pr_matter
from answerable.journeys.approving.grave import BecomesPrMatter
from answerable.journeys.casework import mark
from answerable.policy import operations as policy
from answerable.publish.models import Outbound
from answerable.routing import operations as routing
from answerable.routing import queries as owners
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests import arrivals
from tests.cast import LONG_AGO, Company

from . import scene

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C19")]


@pytest.fixture
def press(company: Company, page: Page) -> Company:
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    scene.with_legal(company, page, "Tomasz")
    scene.chain("PR, then Legal", company.departments["Legal"], occasion=Occasion.PR_MATTER)
    return company


def by(*grounds: tuple[str, int]) -> None:
    approvals.settle_grounds(grounds, actor=PROGRAM, now=LONG_AGO)


def no_liability(press: Company) -> int:
    """The id of a guideline that makes a PR matter."""
    draft = policy.RuleDraft("Liability", "We admit none.", "words", {"phrases": ["our fault"]}, department_id=press.lena.department_id)
    rule_id = policy.write_rule(draft, actor=PROGRAM, now=LONG_AGO).rule_id
    policy.switch_rule(rule_id, True, actor=PROGRAM, now=LONG_AGO)
    by((Kind.GUIDELINE, rule_id))
    return rule_id


def why(case: Case) -> tuple[str, int | None] | None:
    standing = queries.restriction(case.pk)
    return (standing.ground, standing.ground_id) if standing else None


def test_it_is_one_by_a_topic_or_one_below_it(press: Company, page: Page) -> None:
    safety = topics.add_topic(TopicDraft("Safety"), actor=PROGRAM, now=LONG_AGO)
    doors = topics.add_topic(TopicDraft("Doors", parent_id=safety.pk), actor=PROGRAM, now=LONG_AGO)
    by((Kind.TOPIC, safety.pk))
    case, other = arrivals.case_of(page), arrivals.case_of(page, name="Ben Walker")
    mark.put_under(case.pk, doors.pk, member=press.jonas, now=scene.now())
    assert why(case) == ("topic", safety.pk)
    assert case.pk in scope.of(press.jonas).hidden
    owner = owners.ownership(case.pk)
    assert owner is not None
    assert owner.member_id == press.lena.pk
    told = Event.objects.get(kind="case.restricted")
    assert (told.member_id, told.data["ground"], told.data["ground_id"]) == (None, "topic", safety.pk)
    assert why(other) is None


def test_it_is_one_as_it_comes_in_where_a_row_of_the_matrix_says_so(press: Company, page: Page) -> None:
    [first, *_others] = owners.rules(owners.version_in_force())
    by((Kind.ROW, first.line))
    rows = [
        routing.Draft(first.department_id, {"words": ["journalist"]}, first_id=first.line),
        routing.Draft(press.departments["Service"].pk),
    ]
    routing.agree(rows, actor=PROGRAM, now=LONG_AGO)
    case = arrivals.case_of(page, "I am a journalist. What happened in Whitby?")
    assert why(case) == ("row", first.line)
    assert why(arrivals.case_of(page, name="Ben Walker")) is None


def test_it_is_one_by_a_reply_against_a_guideline_and_the_reply_is_a_note(press: Company, page: Page) -> None:
    rule_id = no_liability(press)
    case = arrivals.case_of(page)
    with pytest.raises(BecomesPrMatter) as refused:
        scene.answer(case, press.jonas, "That was our fault.")
    assert "Lena Brandt" in str(refused.value.sentence)
    assert why(case) == ("guideline", rule_id)
    assert not Outbound.objects.exists()
    assert "That was our fault." in Note.objects.get().text
    assert scene.answer(case, press.lena, "We look into it.").state == "held"


def test_its_spokesperson_makes_it_one_by_saying_so(press: Company, page: Page) -> None:
    rule_id = no_liability(press)
    case = arrivals.case_of(page)
    assert scene.answer(case, press.lena, "That was our fault.").state == "held"
    assert why(case) == ("guideline", rule_id)


def test_it_stays_none_where_somebody_said_that_it_is_none(press: Company, page: Page) -> None:
    safety = topics.add_topic(TopicDraft("Safety"), actor=PROGRAM, now=LONG_AGO)
    bags = topics.add_topic(TopicDraft("Bags"), actor=PROGRAM, now=LONG_AGO)
    by((Kind.TOPIC, safety.pk))
    case = arrivals.case_of(page)
    mark.put_under(case.pk, safety.pk, member=press.jonas, now=scene.now())
    pr_matter.lift(case.pk, member=press.lena, now=scene.now())
    for topic in (bags, safety):
        mark.put_under(case.pk, topic.pk, member=press.jonas, now=scene.now())
    assert why(case) is None


def test_it_says_so_where_nobody_speaks_for_the_brand(company: Company, page: Page) -> None:
    safety = topics.add_topic(TopicDraft("Safety"), actor=PROGRAM, now=LONG_AGO)
    by((Kind.TOPIC, safety.pk))
    case = arrivals.case_of(page)
    mark.put_under(case.pk, safety.pk, member=company.jonas, now=scene.now())
    assert why(case) is None
    told = Alert.objects.get(cause=f"pr matter wanted {case.pk}")
    assert "Nobody speaks for this brand yet" in told.sentence


def test_it_makes_nothing_one_by_a_ground_that_ended(press: Company, page: Page) -> None:
    safety = topics.add_topic(TopicDraft("Safety"), actor=PROGRAM, now=LONG_AGO)
    by((Kind.TOPIC, safety.pk))
    by()
    case = arrivals.case_of(page)
    mark.put_under(case.pk, safety.pk, member=press.jonas, now=scene.now())
    assert why(case) is None
    assert Event.objects.filter(kind="approvals.grounds_settled").count() == 2
