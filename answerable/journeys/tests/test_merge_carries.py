"""What stands on a case as a whole goes along when it is merged, and comes back; what waits is due again after a reopening."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.cases.models import Case, Following, Snooze
from answerable.channels.models import Page
from answerable.journal.record import Actor
from answerable.journeys.casework.close import Ending, close, reopen
from answerable.journeys.casework.merge import merge, part
from answerable.labels import operations as labels
from answerable.labels import queries as marked
from answerable.labels.models import Field, Label, Labelling, Value
from answerable.publish import operations as publish
from answerable.publish.models import Draft
from answerable.publish.operations import Place
from answerable.sla.models import Clock
from answerable.topics import operations as topics
from answerable.topics import queries as about
from answerable.topics.operations import TopicDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
HOURS = st.one_of(st.none(), st.integers(1, 9))


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def pair(company: Company, page: Page) -> tuple[Case, Case]:
    return case_of(page), case_of(page, "You cancelled my train, this is a disgrace!", name="Ben Oduya")


def standing(*case_ids: int) -> dict[str, list[tuple[object, ...]]]:
    """What is marked, followed, slept and begun, as whoever looks sees it."""
    return {
        "labels": list(Labelling.objects.filter(case__in=case_ids).order_by("case", "label").values_list("case", "label")),
        "values": list(Value.objects.filter(case__in=case_ids).order_by("case", "field").values_list("case", "field", "text")),
        "followers": list(Following.objects.filter(case__in=case_ids).order_by("case", "member_id").values_list("case", "member_id")),
        "sleeps": list(Snooze.objects.filter(case__in=case_ids, ended_at=None).order_by("case").values_list("case", "until")),
        "drafts": list(Draft.objects.filter(case__in=case_ids).order_by("case", "member_id").values_list("case", "member_id", "text")),
    }


def test_it_carries_labels_fields_followers_and_notes_begun(company: Company, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    actor = Actor(company.jonas.pk, company.jonas.department_id)
    refund, vip = Label.objects.create(name="Refund"), Label.objects.create(name="Press")
    line, order = (Field.objects.create(name=name, kind=Field.Kind.TEXT) for name in ("Line", "Order"))
    labels.put(stays.pk, refund.pk, actor=actor, now=now())
    for label in (refund, vip):
        labels.put(goes.pk, label.pk, actor=actor, now=now())
    Value.objects.create(case=stays, field=line, text="4", at=now())
    Value.objects.create(case=goes, field=line, text="7", at=now())
    Value.objects.create(case=goes, field=order, text="A-1", at=now())
    cases.follow(goes.pk, actor=actor, now=now())
    publish.keep_draft(Place(goes.pk, company.maya.pk, Draft.Way.NOTE, None), "Ask Le", now=now())
    before = standing(stays.pk, goes.pk)
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    assert [each.name for each in marked.on_case(stays.pk)] == ["Press", "Refund"]
    assert {key: value.text for key, value in marked.values(stays.pk).items()} == {line.pk: "4", order.pk: "A-1"}
    assert queries.followers(stays.pk) == {company.jonas.pk}
    assert Draft.objects.get(case=stays).text == "Ask Le"
    part(goes.pk, member=company.jonas, now=now())
    assert standing(stays.pk, goes.pk) == before


def test_it_keeps_labels_right_however_cases_went_into_each_other(company: Company, page: Page) -> None:
    first, middle, last, beside = (case_of(page, name=name).pk for name in ("Amara Nwosu", "Ben Oduya", "Chidi Eze", "Dana Levi"))
    actor, member = Actor(company.jonas.pk, company.jonas.department_id), company.jonas
    refund, vip, order = (
        Label.objects.create(name="Refund"),
        Label.objects.create(name="Press"),
        Field.objects.create(name="Order", kind="text"),
    )
    for case_id, label in ((first, refund), (beside, refund), (middle, vip)):
        labels.put(case_id, label.pk, actor=actor, now=now())
    for case_id, text in ((first, "A-1"), (beside, "D-4")):
        Value.objects.create(case_id=case_id, field=order, text=text, at=now())
    before = standing(first, middle, last, beside)
    for case_id, into in ((first, middle), (middle, last), (beside, last)):
        merge(case_id, into=into, member=member, now=now())

    def marked_as() -> tuple[set[str], set[str]]:
        return {each.name for each in marked.on_case(last)}, {each.text for each in marked.values(last).values()}

    assert marked_as() == ({"Refund", "Press"}, {"A-1"})
    part(first, member=member, now=now())
    assert marked_as() == ({"Refund", "Press"}, {"D-4"})
    assert [each.name for each in marked.on_case(middle)] == ["Press"]
    part(middle, member=member, now=now())
    assert marked_as() == ({"Refund"}, {"D-4"})
    part(beside, member=member, now=now())
    assert standing(first, middle, last, beside) == before


def test_it_leaves_what_somebody_decided_since(company: Company, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    actor = Actor(company.jonas.pk, company.jonas.department_id)
    label = Label.objects.create(name="Refund")
    labels.put(goes.pk, label.pk, actor=actor, now=now())
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    labels.take_off(stays.pk, label.pk, actor=actor, now=now())
    labels.put(stays.pk, label.pk, actor=actor, now=now())
    part(goes.pk, member=company.jonas, now=now())
    assert len(marked.on_case(stays.pk)) == len(marked.on_case(goes.pk)) == 1


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stays_for=HOURS, goes_for=HOURS)
def test_it_sleeps_only_where_both_slept_and_as_before_when_undone(
    company: Company, pair: tuple[Case, Case], stays_for: int | None, goes_for: int | None
) -> None:
    stays, goes = pair
    at, actor = now(), Actor(company.jonas.pk, company.jonas.department_id)
    Snooze.objects.filter(ended_at=None).update(ended_at=at)
    for case, hours in ((stays, stays_for), (goes, goes_for)):
        if hours:
            cases.snooze(case.pk, until=at + timedelta(hours=hours), actor=actor, now=at)
    before = standing(stays.pk, goes.pk)
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    sleeping = queries.snooze(stays.pk)
    earlier = min(stays_for, goes_for) if stays_for and goes_for else None
    assert (sleeping.until if sleeping else None) == (at + timedelta(hours=earlier) if earlier else None)
    part(goes.pk, member=company.jonas, now=now())
    assert standing(stays.pk, goes.pk) == before


@pytest.mark.parametrize("silence", ["no_need", "not_wanted"])
def test_it_is_due_again_after_a_reopening_while_somebody_waits(company: Company, page: Page, silence: str) -> None:
    case = case_of(page)
    due = Clock.objects.get(case=case, kind=Clock.Kind.FIRST_RESPONSE).due_at
    close(case.pk, Ending("other", silence), member=company.jonas, now=now())
    assert not Clock.objects.filter(case=case, stopped_at=None).exists()
    reopen(case.pk, member=company.jonas, now=now())
    running = {each.is_response: each for each in Clock.objects.filter(case=case, stopped_at=None)}
    assert set(running) == {True, False}
    assert running[True].due_at == due


def test_it_is_not_due_after_a_reopening_where_nobody_waits(company: Company, page: Page) -> None:
    case = case_of(page, "Thank you, the crew was wonderful!")
    close(case.pk, Ending(silence="no_need"), member=company.jonas, now=now())
    reopen(case.pk, member=company.jonas, now=now())
    assert not [each for each in Clock.objects.filter(case=case, stopped_at=None) if each.is_response]


def test_it_carries_a_topic_to_what_has_none_and_takes_it_back(company: Company, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    actor = Actor(company.jonas.pk, company.jonas.department_id)
    delays = topics.add_topic(TopicDraft("Delays"), actor=actor, now=now())
    topics.put(goes.pk, delays.pk, actor=actor, now=now())
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    assert about.placed([stays.pk]) == {stays.pk: delays.pk}
    part(goes.pk, member=company.jonas, now=now())
    assert about.placed([stays.pk, goes.pk]) == {goes.pk: delays.pk}


def test_it_keeps_a_topic_that_was_said_of_the_whole(company: Company, pair: tuple[Case, Case]) -> None:
    stays, goes = pair
    actor = Actor(company.jonas.pk, company.jonas.department_id)
    delays, bags = (topics.add_topic(TopicDraft(name), actor=actor, now=now()).pk for name in ("Delays", "Bags"))
    topics.put(goes.pk, delays, actor=actor, now=now())
    merge(goes.pk, into=stays.pk, member=company.jonas, now=now())
    topics.put(stays.pk, bags, actor=actor, now=now())
    part(goes.pk, member=company.jonas, now=now())
    assert about.placed([stays.pk, goes.pk]) == {stays.pk: bags, goes.pk: delays}
