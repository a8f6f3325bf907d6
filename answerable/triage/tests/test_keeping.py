"""Readings as they are kept, corrected and asked for, with real rows."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from answerable.cases.models import Case, Leg, Message
from answerable.channels.models import Brand, Page
from answerable.customers.models import Identity, Person
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor
from answerable.triage import operations as triage
from answerable.triage import queries
from answerable.triage.errors import InvalidCorrection, NotRead
from answerable.triage.models import Correction, Reading
from answerable.triage.operations import TermDraft, Unread
from answerable.triage.operations import add_term as agree
from answerable.triage.rules.labels import PERSON, Reason, Urgency
from answerable.triage.rules.reader import Input

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 19, 9, 0, tzinfo=UTC)
ALICE = Actor(member_id=1, department_id=1)
Write = Callable[..., Message]


@pytest.fixture
def leg() -> Leg:
    brand = Brand.objects.create(name="Harbour Rail", prefix="HR")
    page = Page.objects.create(brand=brand, network="sandbox", kind="comments", external_id="1", name="Harbour Rail", created_at=NOW)
    person = Person.objects.create(name="Dana", first_seen_at=NOW)
    identity = Identity.objects.create(person=person, network="sandbox", external_id="d", name="Dana")
    # Closed, because an open case has an owner and owners come later in the stream; readings are the same for both.
    case = Case.objects.create(page=page, person=person, opened_at=NOW, is_open=False)
    return Leg.objects.create(case=case, page=page, identity=identity, thread="t", kind="comment", is_public=True, started_at=NOW)


@pytest.fixture
def write(leg: Leg) -> Write:
    """Writes a message into the leg; a customer's is read at once."""

    def _write(text: str, *, is_ours: bool = False) -> Message:
        number = Message.objects.count()
        message = Message.objects.create(
            leg=leg,
            case=leg.case,
            page=leg.page,
            external_id=str(number),
            kind="comment",
            is_ours=is_ours,
            text=text,
            posted_at=NOW,
            received_at=NOW,
        )
        if not is_ours:
            triage.assess([unread(message)], now=NOW)
        return message

    return _write


def unread(message: Message, text: str = "") -> Unread:
    return Unread(message.pk, message.case_id, message.page_id, Input(text or message.text, "comment"))


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
def test_it_refuses_a_value_that_a_reading_cannot_have(write: Write, field: str, value: object) -> None:
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


def test_it_keeps_what_a_message_names_and_that_it_names_it_in_public(write: Write, leg: Leg) -> None:
    agree(TermDraft("number", "Order", ("ORD-12345",)), actor=ALICE, now=NOW)
    agree(TermDraft("place", "Quay", brand_id=other_brand().pk), actor=ALICE, now=NOW)

    named = queries.readings([write("ORD-54321 at the Quay is late, you muppets. Call +44 20 7946 0018").pk]).popitem()[1]
    private = Input("Call +44 20 7946 0018", "direct", is_public=False)
    told = write("Where is it?")
    triage.assess([Unread(told.pk, told.case_id, told.page_id, private)], now=NOW)

    assert named.entities == [["number", 0, 9, "ORD54321", "Order"], ["phone", 50, 65, "", ""]]
    assert (named.is_exposed, named.is_rude, named.is_spam) == (True, True, False)
    assert Reading.objects.get(pk=told.pk).is_exposed is False
    assert [entity.kind for entity in triage.assess([unread(told, "in ORD-11111")], now=NOW)[told.pk].entities] == ["number"]


def other_brand() -> Brand:
    return Brand.objects.create(name="Moor Cafe", prefix="MC")
