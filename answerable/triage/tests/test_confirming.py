"""What a person says of a reading beside changing it: that it is right, and that they said it too soon."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.journal.models import Event
from answerable.journal.record import Actor
from answerable.triage import operations as triage
from answerable.triage.errors import ReadMeanwhile
from answerable.triage.models import Correction, Reading
from answerable.triage.rules.labels import PERSON
from answerable.triage.tests.conftest import NOW, Write, unread

pytestmark = pytest.mark.django_db
ALICE = Actor(member_id=1, department_id=1)
BOB = Actor(member_id=2, department_id=1)
LATER = NOW + timedelta(minutes=1)


def labels() -> tuple[object, ...]:
    return Reading.objects.values_list(
        "reason", "urgency", "sentiment", "needs_response", "reader", "probability", "doubt", "evidence"
    ).get()


def test_it_learns_as_much_from_what_is_right(write: Write) -> None:
    message = write("My parcel never arrived")

    assert triage.confirm(message.pk, actor=ALICE, now=NOW) is not None

    said, reading = Correction.objects.get(), Reading.objects.get()
    assert said.after == {"needs_response": True, "reason": "complaint", "sentiment": "negative", "urgency": reading.urgency}
    assert {field: said.before[field] for field in said.after} == said.after
    assert (reading.reader, reading.probability, reading.doubt) == (PERSON, 1.0, 0.0)
    assert Event.objects.get().kind == "triage.confirmed"


def test_it_says_once_what_is_said_twice(write: Write) -> None:
    message = write("My parcel never arrived")
    triage.confirm(message.pk, actor=ALICE, now=NOW)

    assert triage.confirm(message.pk, actor=ALICE, now=LATER) is None
    assert Correction.objects.count() == Event.objects.count() == 1


def test_it_takes_back_what_was_said_last(write: Write) -> None:
    message = write("My parcel never arrived")
    before = labels()
    said = triage.correct(message.pk, actor=ALICE, now=LATER, reason="praise", needs_response=False)
    assert said is not None

    triage.retract(message.pk, said.pk, actor=ALICE, now=LATER)
    triage.retract(message.pk, said.pk, actor=ALICE, now=LATER)

    assert labels() == before
    assert Reading.objects.get().at == NOW
    assert not Correction.objects.exists()
    assert Event.objects.latest("id").data == {"reason": "complaint", "needs_response": True}
    triage.assess([unread(message, "All sorted, thank you")], now=LATER)
    assert Reading.objects.get().reason == "closing"


def test_it_takes_back_nothing_that_a_colleague_said_since(write: Write) -> None:
    message = write("My parcel never arrived")
    mine = triage.correct(message.pk, actor=ALICE, now=NOW, reason="praise")
    theirs = triage.correct(message.pk, actor=BOB, now=LATER, reason="request")
    assert mine
    assert theirs

    for said in (mine, theirs):
        with pytest.raises(ReadMeanwhile):
            triage.retract(message.pk, said.pk, actor=ALICE, now=LATER)
    assert Reading.objects.get().reason == "request"


def test_it_overrules_no_colleague_unseen(write: Write) -> None:
    message = write("My parcel never arrived")
    triage.correct(message.pk, actor=BOB, now=LATER, reason="request")

    with pytest.raises(ReadMeanwhile):
        triage.correct(message.pk, actor=ALICE, now=LATER, seen=NOW, reason="question")
    assert triage.correct(message.pk, actor=ALICE, now=LATER, seen=NOW, reason="request") is None
    assert triage.correct(message.pk, actor=BOB, now=LATER, seen=NOW, urgency="high") is not None
    assert triage.correct(message.pk, actor=ALICE, now=LATER, seen=LATER, reason="question") is not None


def test_it_confirms_nothing_that_was_read_anew_unseen(write: Write) -> None:
    message = write("My parcel never arrived")
    triage.assess([unread(message, "All sorted, thank you")], now=LATER)

    with pytest.raises(ReadMeanwhile):
        triage.confirm(message.pk, actor=ALICE, now=LATER, seen=datetime(2026, 6, 19, 9, 0, tzinfo=UTC))
