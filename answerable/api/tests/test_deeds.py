"""A program that is not called reads what was sent and done on its page, in order, once behind each cursor, and nobody else does."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.test import Client

from answerable.access.models import Token
from answerable.api.tests.test_api import Program
from answerable.cases.models import Leg, Message
from answerable.channels import operations as channels
from answerable.channels.contract import Way
from answerable.channels.contract.standard import new_secret
from answerable.channels.models import Page
from answerable.connectors.webhook.description import CALLS, description
from answerable.connectors.webhook.tests import spoken
from answerable.core import clock
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.moderate import Asked, moderate
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.carry_out import carry_out
from answerable.journeys.sending.deliver import deliver
from answerable.publish.models import Intervention, Outbound
from answerable.publish.rules.acts import Act
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db


def told(page: Page, *items: dict[str, Any]) -> Any:
    """Posted by the program, and read."""
    delivery = spoken.signed(spoken.body(*items))
    headers = dict(delivery.headers)
    said = Client().post(f"/hooks/webhook/{page.pk}", delivery.body, content_type="application/json", headers=headers)
    while receive():
        pass
    return said


def answered(company: Company, text: str) -> None:
    leg = Leg.objects.earliest("id")
    latest = Message.objects.filter(leg=leg, is_ours=True).order_by("id").last()
    said = reply(Answer(leg.case_id, leg.pk, Way.PUBLIC, text, latest.external_id if latest else ""), member=company.jonas, now=clock.now())
    deliver(said.pk)
    while receive():
        pass


def settled() -> None:
    """Time goes by."""
    for table in (Outbound, Intervention):
        table.objects.update(finished_at=F("finished_at") - timedelta(minutes=1))


def test_it_reads_what_was_sent_and_done_since_it_asked_last(company: Company, forum: Page) -> None:
    said = told(forum, spoken.item(), spoken.item(kind="letter"))
    assert (said.status_code, said.json()["accepted"], said.json()["refused"]) == (200, 1, 1)
    program, address = Program(["deeds:read"]), f"pages/{forum.pk}/deeds"
    assert program.ask("get", address).json() == {"deeds": [], "next": ""}
    answered(company, "On its way.")
    assert program.ask("get", address).json()["deeds"] == [], "it may yet be told out of order"
    hidden = moderate(Asked(Message.objects.get(external_id="c1").pk, Act.HIDE), member=company.jonas, now=clock.now())
    carry_out(hidden.pk)
    settled()
    first = program.ask("get", f"{address}?limit=1").json()
    [sent] = first["deeds"]
    key = str(Outbound.objects.get().key)
    expected = {"key": key, "way": "public", "reply_to": "c1", "to": "ana", "text": "On its way.", "id": f"desk-{key}"}
    assert (sent["type"], sent["key"], sent["data"]) == ("message.send", key, expected)
    second = program.ask("get", f"{address}?after={first['next']}").json()
    assert [(each["type"], each["data"]) for each in second["deeds"]] == [("item.hide", {"id": "c1"})]
    last = program.ask("get", f"{address}?after={second['next']}").json()
    assert last == {"deeds": [], "next": second["next"]}
    assert [each["type"] for each in program.ask("get", address).json()["deeds"]] == ["message.send", "item.hide"]


def test_what_is_told_twice_is_kept_once_and_what_is_wrong_is_seen(forum: Page) -> None:
    for _ in range(2):
        assert told(forum, spoken.item()).status_code == 200
    assert told(forum, spoken.item(kind="letter")).status_code == 422
    assert sorted(RawItem.objects.values_list("state", flat=True)) == ["failed", "message"]
    delivery = spoken.signed(spoken.body(spoken.item(id="c2")), secret=new_secret())
    forged = Client().post(f"/hooks/webhook/{forum.pk}", delivery.body, content_type="application/json", headers=dict(delivery.headers))
    assert (forged.status_code, forged.json()["error"]["code"]) == (401, "bad_signature")
    assert RawItem.objects.count() == 2


def test_our_answer_stands_in_the_case_at_once(company: Company, forum: Page) -> None:
    told(forum, spoken.item())
    answered(company, "On its way.")
    ours = Message.objects.get(is_ours=True)
    assert (ours.text, ours.case_id) == ("On its way.", Message.objects.get(external_id="c1").case_id)


def test_it_asks_for_the_right_and_for_a_program_s_page(company: Company, forum: Page, page: Page) -> None:
    address = f"pages/{forum.pk}/deeds"
    others = [right for right in Token.Right.values if right != "deeds:read"]
    assert Program(others).ask("get", address).status_code == 403
    assert Client().get(f"/api/v1/{address}").status_code == 401
    brand = channels.found("Other Rail", prefix="OR", timezone="Europe/London", actor=PROGRAM, now=LONG_AGO)
    assert Program(["deeds:read"], brand.pk).ask("get", address).status_code == 404
    for place in (f"pages/{page.pk}/deeds", f"pages/{10**12}/deeds"):
        assert Program(["deeds:read"]).ask("get", place).status_code == 404


@pytest.mark.parametrize("after", ["x", "W10", "WyJ4IiwieCJd", "WyIyMDI2LTAxLTAxIiwgMV0", "é", "a" * 201, "bnVsbA"])
def test_it_knows_a_cursor_that_is_none(forum: Page, after: str) -> None:
    refused = Program(["deeds:read"]).ask("get", f"pages/{forum.pk}/deeds?after={after}")
    assert refused.status_code == 422
    assert refused.json()["code"] in {"no_such_place", "unfit"}


def test_it_describes_everything_without_a_token() -> None:
    said = Client().get("/api/v1/programs.json").json()
    assert said == json.loads(json.dumps(description()))
    assert set(said["webhooks"]) == set(CALLS)
    fields = said["components"]["schemas"]["Told"]
    assert set(fields["required"]) == {"id", "kind", "author", "text", "at"}
    assert fields["additionalProperties"] is False
