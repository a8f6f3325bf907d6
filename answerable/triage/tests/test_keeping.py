"""Readings as they are kept, corrected and asked for, with real rows."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from answerable.cases.models import Leg
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor
from answerable.triage import operations as triage
from answerable.triage import queries
from answerable.triage.errors import InvalidCorrection, NotRead
from answerable.triage.models import Correction, Reading
from answerable.triage.rules.labels import PERSON, Reason, Urgency
from answerable.triage.tests.conftest import NOW, Write, unread

pytestmark = pytest.mark.django_db

ALICE = Actor(member_id=1, department_id=1)


def test_it_keeps_what_was_read_and_by_which_reader(write: Write) -> None:
    message = write("My parcel never arrived")

    reading = queries.readings([message.pk])[message.pk]
    assert (reading.reason, reading.needs_response, reading.reader, reading.at) == (Reason.COMPLAINT, True, "lexical-1", NOW)
    assert ["word", "never arrived", "complaint"] in reading.evidence
    assert not Event.objects.exists()


def test_it_reads_an_edited_message_again(write: Write) -> None:
    message = write("My parcel never arrived")

    read = triage.assess([unread(message, "All sorted, thank you")], now=NOW + timedelta(hours=1))

    assert read[message.pk].reason is Reason.CLOSING
    assert Reading.objects.get().reason == Reason.CLOSING
    assert Reading.objects.get().at == NOW + timedelta(hours=1)


def test_it_reads_a_batch_with_a_message_in_it_twice(write: Write) -> None:
    message = write("hello there")

    read = triage.assess([unread(message, "All sorted, thank you"), unread(message, "My parcel never arrived")], now=NOW)

    assert read[message.pk].reason is Reason.COMPLAINT
    assert triage.assess([], now=NOW) == {}


def test_it_lets_a_persons_word_stand_against_a_later_reading(write: Write) -> None:
    message = write("My parcel never arrived")
    triage.correct(message.pk, actor=ALICE, now=NOW, reason="question", urgency="high")

    read = triage.assess([unread(message, "My parcel never arrived!")], now=NOW + timedelta(hours=1))

    assert (read[message.pk].reason, read[message.pk].urgency, read[message.pk].probability) == (Reason.QUESTION, Urgency.HIGH, 1.0)
    assert Reading.objects.get().reader == PERSON


def test_it_records_who_corrected_what(write: Write) -> None:
    message = write("My parcel never arrived")

    triage.correct(message.pk, actor=ALICE, now=NOW, reason="request", needs_response=True)

    correction, event = Correction.objects.get(), Event.objects.get()
    assert (correction.member_id, correction.after) == (1, {"reason": "request"})
    assert (correction.before["reason"], correction.before["reader"]) == ("complaint", "lexical-1")
    assert (event.kind, event.subject_id, event.case_id, event.data) == (
        "triage.corrected",
        message.pk,
        message.case_id,
        {"reason": "request"},
    )
    assert [each for each in Reading.objects.get().evidence if each[2] == "complaint"] == []


def test_it_writes_nothing_when_the_correction_changes_nothing(write: Write) -> None:
    message = write("My parcel never arrived")

    triage.correct(message.pk, actor=ALICE, now=NOW, reason="complaint")

    assert not Correction.objects.exists()
    assert not Event.objects.exists()
    assert Reading.objects.get().reader == "lexical-1"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("reason", "anger"),
        ("reason", None),
        ("reason", []),
        ("urgency", 3),
        ("sentiment", ""),
        ("needs_response", 1),
        ("language", "German"),
        ("probability", 1.0),
    ],
)
def test_it_refuses_a_value_that_a_reading_cannot_have(write: Write, field: str, value: Any) -> None:
    message = write("My parcel never arrived")

    with pytest.raises(InvalidCorrection, match=field):
        triage.correct(message.pk, actor=ALICE, now=NOW, **{field: value})

    assert Reading.objects.get().reader == "lexical-1"


def test_it_refuses_to_correct_what_was_not_read(write: Write) -> None:
    with pytest.raises(NotRead):
        triage.correct(write("We are sorry", is_ours=True).pk, actor=ALICE, now=NOW, reason="praise")


def test_it_refuses_a_correction_by_the_program(write: Write) -> None:
    with pytest.raises(ValueError, match="person"):
        triage.correct(write("hello").pk, actor=PROGRAM, now=NOW, reason="praise")


def test_it_takes_the_most_urgent_that_waits_for_the_reading_of_the_case(write: Write, leg: Leg) -> None:
    write("I have been stuck at the airport for 5 hours, nobody helps")
    pressing = write("Stranded at the station, no service, nobody answers")
    write("My parcel never arrived")

    reading = queries.case_reading(leg.case_id)
    assert reading is not None
    assert reading.message_id == pressing.pk


def test_it_does_not_count_what_was_answered(write: Write, leg: Leg) -> None:
    write("I have been stuck at the airport for 5 hours, nobody helps")
    write("We are on our way", is_ours=True)
    calm = write("The lamp arrived broken")

    reading = queries.case_reading(leg.case_id)
    assert reading is not None
    assert reading.message_id == calm.pk


def test_it_takes_the_newest_when_nothing_waits(write: Write, leg: Leg) -> None:
    assert queries.case_reading(leg.case_id) is None
    write("My parcel never arrived")
    write("It is there now", is_ours=True)
    thanks = write("Thank you")

    reading = queries.case_reading(leg.case_id)
    assert reading is not None
    assert reading.message_id == thanks.pk


def test_it_reads_many_cases_in_one_statement(write: Write, leg: Leg, django_assert_num_queries: Callable[[int], object]) -> None:
    write("My parcel never arrived")

    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        assert set(queries.case_readings([leg.case_id, leg.case_id + 1])) == {leg.case_id}
