"""A customer and an agent on a server with Mastodon's API, which a third party wrote: from the mention to its deletion."""

from collections.abc import Iterator
from typing import Any

import pytest

from answerable.cases.models import Case, Leg, Message, Revision
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.customers.models import Identity
from answerable.inbox.models import Row
from answerable.ingest.models import RawItem
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries as publish
from answerable.publish.models import Outbound
from tests.cast import Company
from tests.contract.mastodon_calls import Call, calling
from tests.contract.mastodon_server import Server, server

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def there() -> Iterator[Server]:
    """The server."""
    with server() as started:
        yield started


@pytest.fixture(scope="module")
def call(there: Server) -> Iterator[Call]:
    """Does something there as somebody."""
    with calling(there.url) as call:
        yield call


@pytest.fixture
def page(company: Company, there: Server, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setattr(get_settings(), "sandbox_url", there.url)  # the one address inside of this machine that may be called
    token = {"token": there.page_token()}
    return connect_page(company.brand, network="mastodon", address=there.url, credential=token, member=company.robin, now=clock.now())


def fetch(page: Page) -> None:
    """Ask the server and work what came."""
    poll_page(page.pk)
    while receive():
        pass


def say(company: Company, case: Case, text: str, way: Way) -> Outbound:
    leg = Leg.objects.get(case=case, is_public=way is not Way.DIRECT)
    outbound = reply(Answer(case.pk, leg.pk, way, text, publish.seen_mark(case.pk)), member=company.robin, now=clock.now())
    deliver(outbound.pk)
    outbound.refresh_from_db()
    return outbound


def ask(page: Page, customer: str, call: Call) -> tuple[Any, Case, Message]:
    """A customer mentions the page, and mends what they wrote."""
    us = page.handle.partition("@")[0]
    asked = call("POST", "statuses", customer, status=f"@{us} Where is my refund?", visibility="unlisted")
    fetch(page)
    [case] = Case.objects.all()
    message = Message.objects.get(case=case)
    assert (message.text, message.kind, Row.objects.get(case=case).leg) == ("Where is my refund?", "mention", "public")
    call("PUT", f"statuses/{asked['id']}", customer, status=f"@{us} Where is my refund? My train was cancelled.")
    fetch(page)
    message.refresh_from_db()
    assert message.text == "Where is my refund? My train was cancelled."
    assert Revision.objects.get(message=message).text == "Where is my refund?"
    return asked, case, message


def test_a_mention_is_answered_in_public_and_in_private_and_ends(company: Company, page: Page, there: Server, call: Call) -> None:
    customer, us = there.customer_token(), page.handle.partition("@")[0]
    asked, case, message = ask(page, customer, call)
    public = say(company, case, "We are sorry. It is on its way.", Way.PUBLIC)
    private = say(company, case, "Please tell us your booking code.", Way.PRIVATE)
    assert (public.state, private.state) == ("sent", "sent")
    shown = {way: call("GET", f"statuses/{sent.external_id}", customer) for way, sent in (("public", public), ("direct", private))}
    assert {way: (each["visibility"], each["in_reply_to_id"]) for way, each in shown.items()} == {
        "public": ("unlisted", asked["id"]),
        "direct": ("direct", asked["id"]),
    }
    assert {each["type"] for each in call("GET", "notifications", customer)} == {"mention"}

    call("POST", "statuses", customer, status=f"@{us} It is ABC123.", visibility="direct", in_reply_to_id=private.external_id)
    call("POST", "statuses", customer, status=f"@{us} Thank you!", in_reply_to_id=public.external_id)
    fetch(page)
    assert [leg.is_public for leg in Leg.objects.filter(case=case).order_by("id")] == [True, False]
    told = Message.objects.filter(case=case).order_by("posted_at").values_list("leg__is_public", "is_ours", "text")
    assert list(told)[1:] == [
        (True, True, "We are sorry. It is on its way."),
        (False, True, "Please tell us your booking code."),
        (False, False, "It is ABC123."),
        (True, False, "Thank you!"),
    ]
    assert say(company, case, "It is paid now.", Way.DIRECT).state == "sent"
    leg = Leg.objects.get(case=case, is_public=True)
    word = Answer(case.pk, leg.pk, Way.PUBLIC, "You have your refund. Have a good trip.", publish.seen_mark(case.pk))
    close(case.pk, Ending(word=word), member=company.robin, now=clock.now())
    deliver(Outbound.objects.latest("pk").pk)
    assert Outbound.objects.filter(state="sent").count() == 4

    call("DELETE", f"statuses/{asked['id']}", customer)
    fetch(page)
    message.refresh_from_db()
    case.refresh_from_db()
    assert message.deleted_at is not None
    assert not case.is_open
    assert Case.objects.count() == 1
    assert Identity.objects.filter(network="mastodon").count() == 1
    assert not RawItem.objects.exclude(state__in=["message", "edit", "deletion", "ignored"]).exists()


def test_a_look_again_changes_nothing(page: Page, there: Server, call: Call) -> None:
    call("POST", "statuses", there.customer_token(), status=f"@{page.handle.partition('@')[0]} Hello, where do I complain?")
    fetch(page)
    kept = RawItem.objects.count()
    fetch(page)
    assert RawItem.objects.count() == kept
