"""What tests of evidence tell: a public complaint, our answers to it, thanks, and facts as plain rows."""

from datetime import UTC, datetime, timedelta
from typing import Any

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.evidence.models import CaseFact
from answerable.journeys.receiving.receive import receive
from tests.arrivals import arrive, keep, told

COMPLAINT = "Where is my refund? My train was cancelled and nobody answers."
THANKS = "Thank you so much, that was wonderful help!"
HOUR = timedelta(hours=1)
EVER = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def complain(page: Page, name: str, *, ago: timedelta = HOUR) -> Message:
    """A customer complains in public."""
    return arrive(page, COMPLAINT, name=name, ago=ago)


def say(page: Page, message: Message, text: str, *, ago: timedelta = timedelta(minutes=10)) -> None:
    """We answer on the network itself, where the message stands."""
    work(page, told(page, text, name=page.name, at=clock.now() - ago, page_says=True, parent_id=message.external_id))


def say_in_private(page: Page, message: Message, text: str) -> None:
    """We write to the customer in private."""
    handle = "".join(message.case.person.name.lower().split())
    more: dict[str, Any] = {"kind": "direct", "thread_id": f"direct-{handle}", "origin_id": message.external_id}
    work(page, told(page, text, name=page.name, at=clock.now(), page_says=True, **more))


def thank(page: Page, message: Message, text: str = THANKS) -> Message:
    """The customer says thank you under the same post."""
    return arrive(page, text, name=message.case.person.name, ago=timedelta())


def delete(page: Page, message: Message) -> None:
    """The customer deletes what they wrote."""
    item = told(page, message.text, name=message.case.person.name, at=message.posted_at)
    keep(page, {**item, "id": message.external_id, "deleted": True}, kind="deleted")
    while receive():
        pass


def facts() -> list[dict[str, Any]]:
    """All of them, as rows."""
    return [dict(each) for each in CaseFact.objects.order_by("case_id").values()]


def write(page: Page, name: str, text: str) -> None:
    """A customer writes, whatever became of what others wrote."""
    work(page, told(page, text, name=name, at=clock.now()))


def work(page: Page, item: dict[str, Any]) -> None:
    """Have an item told and worked."""
    keep(page, item)
    while receive():
        pass
