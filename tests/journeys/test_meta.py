"""A customer and an agent on a Facebook Page, from the comment to its removal, on our own stand-in for Meta; and what WhatsApp lost."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Leg, Message
from answerable.channels import operations as channels
from answerable.channels.contract import Identified, Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.customers.models import Identity
from answerable.hooks import pages
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.receiving.ask_for import ask_for
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries as publish
from answerable.publish.models import Outbound
from tests.cast import Company
from tests.contract import meta_world
from tests.contract.meta_graph import Graph
from tests.contract.meta_server import meta_server
from tests.contract.meta_shapes import event
from tests.contract.meta_world import PageOf, Thing

pytestmark = pytest.mark.django_db


@pytest.fixture
def there() -> Iterator[tuple[str, Graph]]:
    """The stand-in."""
    pages._kept.clear()
    pages._numbers.clear()
    with meta_server() as started:
        yield started


@pytest.fixture
def ours(there: tuple[str, Graph]) -> PageOf:
    """The Page as the stand-in has it."""
    return there[1].world.add("facebook")


@pytest.fixture
def page(company: Company, there: tuple[str, Graph], ours: PageOf, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The Page, connected."""
    monkeypatch.setattr(get_settings(), "sandbox_url", there[0])
    credential = {"token": ours.token, "app_id": meta_world.APP_ID, "secret": meta_world.SECRET}
    return connect_page(company.brand, network="facebook", address=there[0], credential=credential, member=company.robin, now=clock.now())


def knock(client: Client, network: str, entry: Any, about: str) -> None:
    """Meta delivers to the application's one address, and what came is worked."""
    body = json.dumps({"object": about, "entry": [entry]}).encode()
    signature = "sha256=" + hmac.new(meta_world.SECRET.encode(), body, hashlib.sha256).hexdigest()
    said = client.post(f"/hooks/{network}", body, content_type="application/json", headers={"X-Hub-Signature-256": signature})
    assert said.status_code == 200
    while receive():
        pass


def tell(client: Client, ours: PageOf, thing: Thing, verb: str = "add") -> None:
    """Something happened on the Page."""
    knock(client, "facebook", event(ours, thing, verb), "page")


def say(company: Company, case: Case, text: str, way: Way) -> Outbound:
    leg = Leg.objects.get(case=case, is_public=way is not Way.DIRECT)
    outbound = reply(Answer(case.pk, leg.pk, way, text, publish.seen_mark(case.pk)), member=company.robin, now=clock.now())
    deliver(outbound.pk)
    outbound.refresh_from_db()
    while receive():
        pass
    return outbound


def test_a_comment_is_answered_in_public_and_in_private_and_goes(
    client: Client, company: Company, there: tuple[str, Graph], ours: PageOf, page: Page
) -> None:
    world = there[1].world
    asked = world.write(ours, "comment", "7007", "Where is my refund?", under=world.post_of(ours).id)
    for _twice in range(2):
        tell(client, ours, asked)
    [case] = Case.objects.all()
    public = say(company, case, "We are sorry. It is on its way.", Way.PUBLIC)
    private = say(company, case, "Please tell us your booking code.", Way.PRIVATE)
    assert (public.state, private.state) == ("sent", "sent")
    for sent in (public, private):
        tell(client, ours, ours.things[sent.external_id])  # its echo is known
    tell(client, ours, world.write(ours, "message", "7007", "It is ABC123.", other="7007"))
    assert say(company, case, "It is paid now.", Way.DIRECT).state == "sent"
    told = Message.objects.filter(case=case).order_by("id").values_list("leg__is_public", "is_ours", "text")
    assert list(told) == [
        (True, False, "Where is my refund?"),
        (True, True, "We are sorry. It is on its way."),
        (False, True, "Please tell us your booking code."),
        (False, False, "It is ABC123."),
        (False, True, "It is paid now."),
    ]
    poll_page(page.pk)
    while receive():
        pass
    assert (Message.objects.count(), Case.objects.count()) == (5, 1)
    asked.is_gone = True
    tell(client, ours, asked, "remove")
    assert Message.objects.get(external_id=asked.id).deleted_at is not None
    assert not RawItem.objects.filter(state="failed").exists()


def test_it_learns_by_the_next_look_who_wrote(client: Client, there: tuple[str, Graph], ours: PageOf, page: Page) -> None:
    tell(client, ours, there[1].world.write(ours, "message", "8008", "Hello", other="8008"))
    identity = Identity.objects.get()
    assert (identity.name, identity.person.name) == ("8008", "8008")
    poll_page(page.pk)
    while receive():
        pass
    tell(client, ours, there[1].world.write(ours, "message", "8008", "Anybody there?", other="8008"))
    identity = Identity.objects.get()
    assert (identity.name, identity.person.name) == ("Name 8008", "Name 8008")
    assert list(Message.objects.order_by("id").values_list("text", "edited_at")) == [("Hello", None), ("Anybody there?", None)]


def test_an_answer_written_at_meta_counts(client: Client, there: tuple[str, Graph], ours: PageOf, page: Page) -> None:
    world = there[1].world
    asked = world.write(ours, "comment", "7007", "When do you open?", under=world.post_of(ours).id)
    tell(client, ours, asked)
    tell(client, ours, world.comment(ours, asked.id, "At eight."))
    assert list(Message.objects.order_by("id").values_list("is_ours", "text")) == [(False, "When do you open?"), (True, "At eight.")]


def test_it_asks_for_what_is_only_named(client: Client, there: tuple[str, Graph], ours: PageOf, page: Page) -> None:
    named = there[1].world.write(ours, "comment", "7007", "Look at this page", under="elsewhere_55")
    value = {"item": "comment", "verb": "add", "comment_id": named.id, "post_id": "elsewhere_55", "sender_id": 7007}
    knock(client, "facebook", {"id": ours.id, "time": 1_760_000_000, "changes": [{"field": "mention", "value": value}]}, "page")
    raw = RawItem.objects.get()
    assert (raw.state, Message.objects.count()) == ("ignored", 0)
    ask_for(page.pk, f"mention:comment:{named.id}")
    while receive():
        pass
    assert (Message.objects.get().text, Message.objects.get().kind) == ("Look at this page", "mention")


def test_a_reaction_is_ignored_with_its_reason(client: Client, ours: PageOf, page: Page) -> None:
    value = {"item": "reaction", "verb": "add", "post_id": f"{ours.id}_1", "reaction_type": "love", "from": {"id": "7", "name": "A"}}
    knock(client, "facebook", {"id": ours.id, "time": 1_760_000_000, "changes": [{"field": "feed", "value": value}]}, "page")
    assert RawItem.objects.values_list("state", "reason").get() == ("ignored", "a reaction; how many there are is asked with the figures")


def test_what_whatsapp_could_not_deliver_raises_an_alert(client: Client, company: Company) -> None:
    pages._numbers.clear()
    found = Identified("2020", "number", "Harbour Rail", "+49 30 1")
    credential = {"token": "t", "secret": meta_world.SECRET, "app_id": "1"}
    place: dict[str, Any] = {"network": "whatsapp", "address": "https://graph.facebook.com", "is_simulated": False}
    page = channels.connect(company.brand, found, credential=credential, actor=PROGRAM, now=clock.now(), **place)
    at = str(int(clock.now().timestamp()))
    metadata = {"metadata": {"phone_number_id": "2020"}, "contacts": [{"profile": {"name": "Asha"}, "wa_id": "49301"}]}
    heard = {"messages": [{"id": "wamid.1", "from": "49301", "timestamp": at, "type": "text", "text": {"body": "Hello"}}]}
    whatsapp = "whatsapp_business_account"
    knock(client, "whatsapp", {"id": "1", "changes": [{"field": "messages", "value": metadata | heard}]}, whatsapp)
    case = Case.objects.get()
    answer = Answer(case.pk, Leg.objects.get().pk, Way.DIRECT, "Good morning.", publish.seen_mark(case.pk))
    company.robin.refresh_from_db()
    outbound = reply(answer, member=company.robin, now=clock.now())
    Outbound.objects.filter(pk=outbound.pk).update(external_id="wamid.2", state="sent")
    lost = {"statuses": [{"id": "wamid.2", "status": "failed", "timestamp": at, "recipient_id": "49301", "errors": [{"code": 131026}]}]}
    for _twice in range(2):
        knock(client, "whatsapp", {"id": "1", "changes": [{"field": "messages", "value": metadata | lost}]}, whatsapp)
    outbound.refresh_from_db()
    assert outbound.state == "failed"
    alert = Alert.objects.get(case_id=case.pk)
    assert (alert.page_id, "131026" in alert.sentence) == (page.pk, True)
