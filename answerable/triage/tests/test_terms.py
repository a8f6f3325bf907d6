"""What a company told us to recognise, in readings as they are kept."""

import pytest

from answerable.channels.models import Brand
from answerable.journal.record import Actor
from answerable.triage import operations as triage
from answerable.triage import queries
from answerable.triage.models import Reading
from answerable.triage.operations import TermDraft, Unread
from answerable.triage.operations import add_term as agree
from answerable.triage.rules.reader import Input
from answerable.triage.tests.conftest import NOW, Write, unread

pytestmark = pytest.mark.django_db
ALICE = Actor(member_id=1, department_id=1)


def test_it_keeps_what_a_message_names_and_that_it_names_it_in_public(write: Write) -> None:
    agree(TermDraft("number", "Order", ("ORD-12345",)), actor=ALICE, now=NOW)
    agree(TermDraft("place", "Quay", brand_id=other_brand().pk), actor=ALICE, now=NOW)

    named = queries.readings([write("ORD-54321 at the Quay is late, you muppets. Call +44 20 7946 0018").pk]).popitem()[1]
    private = Input("Call +44 20 7946 0018", "direct", is_public=False)
    told = write("Where is it?")
    triage.assess([Unread(told.pk, told.case_id, told.page_id, private)], now=NOW)

    assert named.entities == [["number", 0, 9, "ORD54321", "Order"], ["phone", 49, 65, "", ""]]
    assert (named.is_exposed, named.is_rude, named.is_spam) == (True, True, False)
    assert Reading.objects.get(pk=told.pk).is_exposed is False
    assert [entity.kind for entity in triage.assess([unread(told, "in ORD-11111")], now=NOW)[told.pk].entities] == ["number"]


def other_brand() -> Brand:
    return Brand.objects.create(name="Moor Cafe", prefix="MC")


def test_what_is_named_follows_an_edit_even_where_a_persons_word_stands(write: Write) -> None:
    agree(TermDraft("pressing", "Lift", ("stuck in the lift",), urgency="critical"), actor=ALICE, now=NOW)
    message = write("Where is order 99120?")
    triage.correct(message.pk, actor=ALICE, now=NOW, reason="praise", needs_response=False)

    read = triage.assess([unread(message, "Stuck in the lift, order 55812")], now=NOW)[message.pk]

    kept = Reading.objects.get()
    assert [each[1:4] for each in kept.entities] == [[25, 30, "55812"]]
    assert (kept.reason, kept.needs_response, read.needs_response) == ("praise", False, False)
