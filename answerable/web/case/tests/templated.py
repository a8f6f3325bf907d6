"""A case on WhatsApp whose customer wrote two days ago, and what the network has of templates."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.cases.models import Case, Leg
from answerable.channels import operations as channels
from answerable.channels.contract import Identified
from answerable.channels.models import Page
from answerable.connectors.meta.whatsapp.envelopes import envelope
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest import operations as ingest
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving.receive import receive
from tests.cast import Company
from tests.contract import meta_world
from tests.contract.meta_graph import Graph
from tests.contract.meta_server import meta_server
from tests.contract.meta_world import PageOf

BODY = "Hello {{1}}, your refund of {{2}} left today."
BUTTONS = {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Thank you"}]}
LISTED: list[dict[str, Any]] = [
    {
        **{"name": "refund_sent", "language": "en_US", "status": "APPROVED", "category": "UTILITY"},
        "components": [
            {"type": "HEADER", "format": "TEXT", "text": "Case {{1}}"},
            {"type": "BODY", "text": BODY, "example": {"body_text": [["Asha", "12 EUR"]]}},
            {"type": "FOOTER", "text": "Harbour Rail"},
            BUTTONS,
        ],
    },
    {"name": "named", "language": "de", "status": "APPROVED", "components": [{"type": "BODY", "text": "Hallo {{first_name}}"}]},
    {"name": "with_picture", "language": "de", "components": [{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "See"}]},
    {"name": "rejected", "language": "de", "status": "REJECTED", "components": [{"type": "BODY", "text": "Buy"}]},
    {"name": 7, "components": "?"},
]


@pytest.fixture
def graph() -> Iterator[tuple[str, Graph]]:
    with meta_server() as started:
        started[1].world.templates = LISTED
        yield started


@pytest.fixture
def ours(graph: tuple[str, Graph]) -> PageOf:
    return graph[1].world.add("whatsapp")


@pytest.fixture
def case(company: Company, graph: tuple[str, Graph], ours: PageOf, monkeypatch: pytest.MonkeyPatch) -> Case:
    """Somebody wrote to the number two days ago."""
    monkeypatch.setattr(get_settings(), "sandbox_url", graph[0])
    credential = {"token": ours.token, "secret": meta_world.SECRET, "app_id": meta_world.APP_ID, "account_id": "3030"}
    found = Identified(ours.id, "number", "Harbour Rail", "+49 30 1")
    where: dict[str, Any] = {"network": "whatsapp", "address": graph[0], "is_simulated": False}
    page = channels.connect(company.brand, found, credential=credential, actor=PROGRAM, now=clock.now(), **where)
    access.grant(company.jonas.pk, page.pk, [Grant.Action.SEE, Grant.Action.REPLY], actor=PROGRAM, now=clock.now())
    return heard(page, clock.now() - timedelta(days=2))


def heard(page: Page, at: Any) -> Case:
    """A customer's message, as the network delivers it."""
    message = {"id": f"wamid.{int(at.timestamp())}", "from": "49301", "timestamp": str(int(at.timestamp()))}
    told = {"message": {**message, "type": "text", "text": {"body": "Where is my refund?"}}, "contacts": None}
    ingest.accept(page.pk, [envelope(page.external_id, "message", None, told)], via=RawItem.Via.WEBHOOK, now=clock.now())
    receive()
    return Case.objects.get(page=page)


def said(case: Case, **values: str) -> dict[str, Any]:
    """What the form sends."""
    leg = Leg.objects.get(case=case).pk
    return {"leg": leg, "name": "refund_sent", "language": "en_US", **{f"gap-{name}": value for name, value in values.items()}}


FILLED = {"head.1": "HR-1", "1": "Asha", "2": "12 EUR"}
