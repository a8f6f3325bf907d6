"""A conversation to be read, and somebody who writes in it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from answerable.cases.models import Case, Leg, Message
from answerable.channels.models import Brand, Page
from answerable.customers.models import Identity, Person
from answerable.triage import operations as triage
from answerable.triage.operations import Unread
from answerable.triage.rules.reader import Input

NOW = datetime(2026, 6, 19, 9, 0, tzinfo=UTC)
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
