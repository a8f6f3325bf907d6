"""Many cases at once: each by itself, what refuses says why, and what was done can be taken back."""

from datetime import timedelta
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Snooze
from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox import operations as inbox
from answerable.inbox.models import Batch, Row
from answerable.journal.record import PROGRAM
from answerable.journeys import many
from answerable.journeys.casework import close
from answerable.journeys.casework import hand_off as handing
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.hand_off import accept
from answerable.journeys.many.begin import BadBatch
from answerable.labels import operations as labels
from answerable.labels.models import Labelling
from answerable.labels.operations import LabelDraft
from answerable.routing.errors import IncompletePacket
from answerable.routing.models import HandOff, Ownership
from answerable.routing.rules.packet import Packet
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import operations as topics
from answerable.topics.models import Placement
from answerable.topics.operations import TopicDraft
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
WORDS = {"summary": "The strike of Monday", "next_step": "Answer with the timetable", "wants": "", "promised": ""}
PACKET = Packet("A refund", "Pay it")


@pytest.fixture
def cases(page: Page) -> list[Case]:
    return [case_of(page, name=name) for name in ("Amara", "Bela", "Chidi")]


def begin(action: str, cases: list[Case], by: Member, **arguments: Any) -> Batch:
    return many.begin(action, arguments, [case.pk for case in cases], member=by, now=clock.now())


def back(batch: Batch, by: Member) -> int:
    return many.take_back(batch.pk, member=by, now=clock.now())


def owners() -> dict[int, tuple[int, int | None]]:
    return {each.case_id: (each.department_id, each.member_id) for each in Ownership.objects.all()}


def test_it_takes_what_is_free_and_says_what_is_not(company: Company, cases: list[Case]) -> None:
    before = owners()
    assign(cases[1].pk, department_id=1, member_id=company.maya.pk, member=company.jonas, now=clock.now())
    batch = begin("take", cases, company.jonas)
    assert set(batch.done) == {str(cases[0].pk), str(cases[2].pk)}
    assert list(batch.refused) == [str(cases[1].pk)]
    assert "colleague took this case" in batch.refused[str(cases[1].pk)]
    assert Row.objects.filter(member_id=company.jonas.pk).count() == 2
    assert back(batch, company.jonas) == 0
    assert owners()[cases[0].pk] == before[cases[0].pk]
    assert owners()[cases[1].pk][1] == company.maya.pk


def test_it_leaves_what_somebody_changed_since(company: Company, cases: list[Case]) -> None:
    batch = begin("assign", cases, company.jonas, department=1, member=company.maya.pk)
    assign(cases[0].pk, department_id=1, member_id=company.priya.pk, member=company.priya, now=clock.now())
    assert back(batch, company.jonas) == 1
    assert owners()[cases[0].pk][1] == company.priya.pk
    assert owners()[cases[1].pk][1] is None
    assert back(batch, company.jonas) == 0


def test_it_labels_and_leaves_a_label_that_was_there(company: Company, cases: list[Case]) -> None:
    label = labels.add_label(LabelDraft("Strike"), actor=PROGRAM, now=clock.now())
    labels.put(cases[0].pk, label.pk, actor=PROGRAM, now=clock.now())
    batch = begin("label", cases, company.jonas, label=label.pk)
    assert Row.objects.filter(label_ids__contains=[label.pk]).count() == 3
    back(batch, company.jonas)
    assert list(Labelling.objects.values_list("case_id", flat=True)) == [cases[0].pk]


def test_it_puts_under_a_topic_and_back_under_the_one_before(company: Company, cases: list[Case]) -> None:
    trains = topics.add_topic(TopicDraft("Trains"), actor=PROGRAM, now=clock.now()).pk
    delays = topics.add_topic(TopicDraft("Delays", parent_id=trains), actor=PROGRAM, now=clock.now()).pk
    topics.put(cases[0].pk, trains, actor=PROGRAM, now=clock.now())
    batch = begin("topic", cases, company.jonas, topic=delays)
    assert set(Row.objects.filter(topic_id__isnull=False).values_list("topic_id", "is_topic_said")) == {(delays, True)}
    topics.put(cases[1].pk, trains, actor=PROGRAM, now=clock.now())
    assert back(batch, company.jonas) == 1
    assert dict(Placement.objects.values_list("case_id", "topic_id")) == {cases[0].pk: trains, cases[1].pk: trains}


def test_it_puts_aside_and_brings_back(company: Company, cases: list[Case]) -> None:
    until = clock.now() + timedelta(hours=2)
    batch = begin("snooze", cases, company.jonas, until=until.isoformat())
    assert Row.objects.filter(snoozed_until=until).count() == 3
    assert back(batch, company.jonas) == 0
    assert not Snooze.objects.filter(ended_at=None).exists()


def test_it_closes_what_is_open_and_opens_that_again(company: Company, cases: list[Case]) -> None:
    close.close(cases[0].pk, close.Ending(silence="no_need"), member=company.jonas, now=clock.now())
    batch = begin("close", cases, company.jonas, silence="no_need")
    assert list(batch.refused.values()) == ["This case is closed already."]
    assert not Case.objects.filter(is_open=True).exists()
    assert back(batch, company.jonas) == 0
    assert set(Case.objects.filter(is_open=True)) == set(cases[1:])


def test_a_queue_is_handed_over_with_one_packet(company: Company, cases: list[Case]) -> None:
    marketing = company.departments["Marketing"].pk
    handing.hand_off(cases[0].pk, PACKET, department_id=marketing, to_member_id=None, member=company.maya, now=clock.now())
    batch = begin("hand_off", cases, company.jonas, department=marketing, member=None, due_at="", **WORDS)
    assert batch.refused == {str(cases[0].pk): "They have this case already. Choose another department or person."}
    assert [each.summary for each in HandOff.objects.filter(by_member_id=company.jonas.pk)] == [WORDS["summary"]] * 2
    assert batch.arguments == {"department": marketing, "member": None, "due_at": ""}
    alert = Alert.objects.get(over_at=None, case_id=None)
    assert (alert.member_id, alert.sentence) == (company.lena.pk, "Jonas Lindqvist handed 2 cases to your department")
    accept(cases[1].pk, member=company.lena, now=clock.now())
    assert back(batch, company.jonas) == 1
    assert owners()[cases[1].pk] == (marketing, company.lena.pk)
    assert owners()[cases[2].pk] == (company.departments["Service"].pk, None)
    assert Alert.objects.filter(over_at=None, case_id=None).exists()
    handing.withdraw(cases[0].pk, member=company.maya, now=clock.now())
    assert not Alert.objects.filter(over_at=None).exists()


def test_many_are_handed_over_with_what_others_need_or_not_at_all(company: Company, cases: list[Case]) -> None:
    with pytest.raises(IncompletePacket):
        begin("hand_off", cases, company.jonas, department=1, member=None, **WORDS | {"next_step": " "})
    assert not Batch.objects.exists()


def test_it_changes_nothing_for_who_may_not(company: Company, cases: list[Case]) -> None:
    batch = begin("take", cases, company.charlie)
    assert (batch.done, len(batch.refused)) == ({}, 3)
    for action, chosen in (("take", []), ("explode", cases)):
        with pytest.raises(BadBatch):
            begin(action, chosen, company.jonas)


def test_it_goes_on_where_it_was_killed(company: Company, cases: list[Case]) -> None:
    actor, ids = staff.actor(company.jonas), [case.pk for case in cases]
    killed = inbox.open_batch("take", {}, ids, actor=actor, now=clock.now())
    inbox.note_done(killed, ids[0], {"department": 1, "member": None})
    worked = many.work(killed.pk)
    assert worked.finished_at is not None
    assert set(worked.done) == {str(case_id) for case_id in ids}
    assert Ownership.objects.get(pk=ids[0]).member_id is None


def test_many_wait_for_a_job(company: Company, cases: list[Case]) -> None:
    batch = begin("take", cases * 20, company.jonas)
    assert batch.finished_at is not None
    absent = [Case(pk=10**6 + number) for number in range(many.AT_ONCE)]
    waiting = begin("take", [*cases, *absent], company.maya)
    assert (waiting.done, waiting.finished_at) == ({}, None)
    assert ProcrastinateJob.objects.filter(task_name="work_batch", args={"batch_id": waiting.pk}).exists()


def test_it_is_forgotten_after_a_month(company: Company, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    many.begin("take", {}, [case_of(page).pk], member=company.jonas, now=clock.now())
    assert many.forget() == 0
    then = clock.now() + timedelta(days=31)
    monkeypatch.setattr(clock, "now", lambda: then)
    assert many.forget() == 1
