"""A customer writes, an agent answers, and everything stands where it belongs; over real HTTP with the sandbox network."""

from typing import Any

import pytest

from answerable.cases.models import Case, Leg, Message
from answerable.channels import queries as channels
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.inbox.models import Row
from answerable.ingest.models import Cursor, RawItem
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries as publish
from answerable.publish.errors import AnsweredMeanwhile
from answerable.publish.models import Outbound
from answerable.reports.models import MessageFact
from answerable.routing.models import Ownership
from answerable.sla.models import Clock
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company

pytestmark = pytest.mark.django_db


def fetch(page: Page) -> None:
    """Ask the network and work what came."""
    poll_page(page.pk)
    while receive():
        pass


def page_as_told(page: Page) -> dict[str, Any]:
    return {"id": page.external_id, **channels.access(page).credential}


def complaint(network: SandboxNetwork, page: Page, text: str = "Where is my refund? My train was cancelled and nobody answers.") -> Case:
    post = network.write_post(page_as_told(page))
    comment = network.write_comment(page.external_id, post["id"], text, handle="amara", name="Amara Nwosu")
    fetch(page)
    return Message.objects.get(external_id=comment["id"]).case


def answer(company: Company, case: Case, text: str, *, seen: str = "", who: str = "jonas", way: Way = Way.PUBLIC) -> Outbound:
    leg = Leg.objects.filter(case=case).earliest("id")
    return reply(Answer(case.pk, leg.pk, way, text, seen), member=company.members[who], now=clock.now())


def test_it_opens_one_owned_case_with_clocks(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = complaint(network, comments)
    ownership = Ownership.objects.get(case=case)
    assert ownership.department == company.departments["Service"]
    assert ownership.member_id is None
    assert {each.kind for each in Clock.objects.filter(case=case)} == {"first_response", "resolution"}
    row = Row.objects.get(case=case)
    assert (row.is_open, row.leg, row.reason, row.needs_response) == (True, "public", "complaint", True)
    assert MessageFact.objects.get(case_id=case.pk).outcome == "open"


def test_it_sends_once_and_answers(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = complaint(network, comments)
    outbound = answer(company, case, "We are sorry. Your refund is on its way.")
    deliver(outbound.pk)
    deliver(outbound.pk)
    fetch(comments)
    said = [each for each in network.outbound(comments.external_id) if each["kind"] == "comment"]
    assert [each["text"] for each in said] == ["We are sorry. Your refund is on its way."]
    assert Outbound.objects.get().state == "sent"
    fact = MessageFact.objects.get(case_id=case.pk)
    assert (fact.outcome, fact.member_id, fact.discipline) == ("answered", company.jonas.pk, "support")
    assert Ownership.objects.get(case=case).member_id == company.jonas.pk
    assert Row.objects.get(case=case).is_last_ours
    assert Clock.objects.get(case=case, kind="first_response").is_met


def test_it_refuses_a_second_answer(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = complaint(network, comments)
    first = answer(company, case, "Jonas answers.")
    with pytest.raises(AnsweredMeanwhile) as refusal:
        answer(company, case, "Maya answers too.", who="maya")
    assert refusal.value.their_text == "Jonas answers."
    deliver(first.pk)
    fetch(comments)
    answer(company, case, "Maya adds something.", who="maya", seen=publish.seen_mark(case.pk))
    assert Outbound.objects.count() == 2


def test_it_says_once_what_is_posted_twice(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = complaint(network, comments)
    leg = Leg.objects.get(case=case)
    posted = Answer(case.pk, leg.pk, Way.PUBLIC, "Your refund is on its way.", "")
    first = reply(posted, member=company.jonas, now=clock.now())
    assert reply(posted, member=company.jonas, now=clock.now()) == first
    assert Outbound.objects.count() == 1


def test_it_goes_private_in_the_same_case(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = complaint(network, comments)
    deliver(answer(company, case, "Please tell us your booking code here.", way=Way.PRIVATE).pk)
    fetch(comments)
    network.write_direct(comments.external_id, "It is ABC123.", handle="amara")
    fetch(comments)
    assert [leg.is_public for leg in Leg.objects.filter(case=case).order_by("id")] == [True, False]
    assert Message.objects.filter(case=case).count() == 3
    assert Case.objects.count() == 1


def test_it_keeps_a_closed_case_closed_for_a_thank_you(company: Company, comments: Page, network: SandboxNetwork) -> None:
    case = complaint(network, comments)
    deliver(answer(company, case, "Your refund is on its way.").pk)
    fetch(comments)
    close(case.pk, Ending(silence="no_need"), member=company.jonas, now=clock.now())
    root = Message.objects.filter(case=case).earliest("id").external_id
    network.write_comment(comments.external_id, root, "Thank you so much!", handle="amara")
    fetch(comments)
    case.refresh_from_db()
    assert not case.is_open
    assert Message.objects.filter(case=case).count() == 3
    network.write_comment(comments.external_id, root, "The refund did not arrive. Where is it?", handle="amara")
    fetch(comments)
    case.refresh_from_db()
    assert case.is_open
    assert Row.objects.get(case=case).is_open


def test_it_takes_what_comes_twice_once(company: Company, comments: Page, network: SandboxNetwork) -> None:
    complaint(network, comments)
    raw = RawItem.objects.count()
    Cursor.objects.all().delete()
    fetch(comments)
    assert RawItem.objects.count() == raw
    assert Message.objects.filter(is_ours=False).count() == 1


def test_it_starts_the_clocks_where_an_edit_asks_for_an_answer(company: Company, comments: Page, network: SandboxNetwork) -> None:
    post = network.write_post(page_as_told(comments))
    comment = network.write_comment(comments.external_id, post["id"], "Lovely picture!", handle="amara", name="Amara Nwosu")
    fetch(comments)
    case = Message.objects.get(external_id=comment["id"]).case
    assert not Clock.objects.filter(case=case).exists()
    network.edit(comment["id"], "Where is my refund? My train was cancelled and nobody answers.")
    fetch(comments)
    assert {each.kind for each in Clock.objects.filter(case=case)} == {"first_response", "resolution"}
    assert MessageFact.objects.get(case_id=case.pk).outcome == "open"
