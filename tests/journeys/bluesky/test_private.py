"""A customer and an agent on a Bluesky network: from a mention in public over a conversation between the two to its public end.

Accounts, posts and the way to the chat are the network's own programs; the chat itself is what stands in for it (bluesky_chat.mjs).
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.channels.errors import CredentialRefused
from answerable.channels.models import Health, Page
from answerable.channels.rules.page_state import PageState
from answerable.core import clock
from answerable.customers.models import Identity
from answerable.ingest.models import RawItem
from answerable.journeys.answering.reply import Answer
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.pages.reconnect_page import reconnect_page
from answerable.journeys.pages.watch_health import state_of
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries as publish
from answerable.publish.models import Outbound
from answerable.staff import queries as staff
from tests.cast import Company
from tests.contract.bluesky_proxy import Proxy
from tests.journeys.bluesky.scene import Stage, answered, connected, fetched, stage_on

pytestmark = [pytest.mark.django_db, pytest.mark.long]


def test_it_takes_a_mention_over_a_private_leg_to_its_end_in_public(company: Company, stage: Stage, page: Page) -> None:
    asked = stage.ask("My train was cancelled. Where is my refund?")
    fetched(page)
    case = Case.objects.get(page=page)
    answered(company, case, "Sorry for that. I have written to you alone.")
    began = answered(company, case, "What is your booking number?", Way.PRIVATE)
    assert began.state == Outbound.State.SENT
    given = stage.writes(asked, "HR-7731")
    fetched(page)
    thanked = answered(company, case, "Thank you, it is paid back today.", Way.DIRECT)
    assert thanked.state == Outbound.State.SENT
    fetched(page)

    leg = Leg.objects.get(case=case, is_public=False)
    told = [(each.external_id, each.is_ours, each.text) for each in Message.objects.filter(leg=leg).order_by("posted_at")]
    assert told == [
        (began.external_id, True, "What is your booking number?"),
        (given, False, "HR-7731"),
        (thanked.external_id, True, "Thank you, it is paid back today."),
    ]
    assert Identity.objects.filter(network="bluesky").count() == 1
    assert leg.identity.external_id == stage.look(given).author_id

    public = Leg.objects.get(case=case, is_public=True)
    word = Answer(case.pk, public.pk, Way.PUBLIC, "Your refund is on its way. Have a good trip.", publish.seen_mark(case.pk))
    close(case.pk, Ending(word=word), member=company.robin, now=clock.now())
    deliver(Outbound.objects.latest("pk").pk)
    stage.withdraw(given)
    stage.withdraw(asked)
    fetched(page)
    gone = set(Message.objects.filter(case=case, deleted_at__isnull=False).values_list("external_id", flat=True))
    assert gone == {asked, given}
    assert not Case.objects.get().is_open
    assert len(stage.said()) == 4
    assert not RawItem.objects.exclude(state__in=["message", "edit", "deletion", "ignored"]).exists()


def test_it_opens_a_case_for_who_writes_to_the_account_alone(company: Company, stage: Stage, page: Page) -> None:
    asked = stage.ask("Where do I find my ticket?", Way.DIRECT)
    fetched(page)
    case = Case.objects.get(page=page)
    message = Message.objects.get(case=case)
    assert (message.external_id, message.kind, message.leg.is_public) == (asked, "direct", False)
    assert answered(company, case, "In the app, under Trips.", Way.DIRECT).state == Outbound.State.SENT
    kept = RawItem.objects.filter(page=page).count()
    fetched(page)
    assert (RawItem.objects.filter(page=page).count(), Message.objects.filter(case=case).count()) == (kept, 2)


def test_it_says_what_was_lost_in_the_dark_once(company: Company, stage: Stage, page: Page) -> None:
    stage.ask("Where is my train?", Way.DIRECT)
    fetched(page)
    stage.fail_after()
    outbound = answered(company, Case.objects.get(page=page), "On platform 4.", Way.DIRECT)
    assert outbound.state == Outbound.State.SENDING
    stage.heal()
    Outbound.objects.filter(pk=outbound.pk).update(due_at=clock.now() - timedelta(seconds=1))
    deliver(outbound.pk)
    outbound.refresh_from_db()
    assert (outbound.state, len(stage.said())) == (Outbound.State.SENT, 1)
    fetched(page)
    assert Message.objects.filter(page=page, is_ours=True).count() == 1


def test_what_a_colleague_writes_in_another_client_stands_in_the_case(stage: Stage, page: Page) -> None:
    asked = stage.ask("Where is my train?", Way.DIRECT)
    fetched(page)
    stage.talks.say(stage.page, stage.look(asked).author_id, "On platform 4, says Ada.")
    fetched(page)
    case = Case.objects.get(page=page)
    told = Message.objects.filter(case=case).order_by("posted_at").values_list("is_ours", "text")
    assert list(told) == [(False, "Where is my train?"), (True, "On platform 4, says Ada.")]


def test_connecting_says_what_the_app_password_lacks(company: Company, bluesky_people: tuple[object, Proxy], stage: Stage) -> None:
    lacking = stage_on(*bluesky_people, with_messages=False)
    lacking.access.credential["messages"] = True  # type: ignore[index]
    with pytest.raises(CredentialRefused, match="does not open direct messages") as caught:
        connected(company, lacking)
    assert len(caught.value.passed) == 2


def test_health_says_when_the_app_password_lacks_it_and_another_one_heals(company: Company, stage: Stage, page: Page) -> None:
    fetched(page)
    fresh, lacking = stage.new_password(with_messages=True), stage.new_password(with_messages=False)
    actor = staff.actor(company.robin)
    with pytest.raises(CredentialRefused):
        reconnect_page(page, {"password": lacking, "messages": True, "token": "", "refresh_token": ""}, actor=actor, now=clock.now())
    stage.give_to(page, lacking)
    stage.ask("In public?")
    fetched(page)
    health = Health.objects.get(pk=page.pk)
    assert (health.last_error_code, "does not open direct messages" in health.last_error) == ("permission", True)
    assert state_of(page, clock.now() + timedelta(minutes=5)) is PageState.FAILING
    assert Message.objects.get(page=page).text == "In public?"
    reconnect_page(page, {"password": fresh, "messages": True, "token": "", "refresh_token": ""}, actor=actor, now=clock.now())
    stage.ask("And alone?", Way.DIRECT)
    fetched(page)
    assert Message.objects.filter(page=page, text="And alone?").exists()
    assert Health.objects.get(pk=page.pk).failing_since is None


def test_direct_messages_are_switched_on_with_another_app_password(
    company: Company, bluesky_people: tuple[object, Proxy], stage: Stage
) -> None:
    public = stage_on(*bluesky_people, with_messages=False)
    page = connected(company, public)
    public.ask("Before", Way.DIRECT)
    fetched(page)
    assert (page.kind, Message.objects.filter(page=page).count()) == ("account", 0)
    given = {"password": public.new_password(with_messages=True), "messages": True, "token": "", "refresh_token": ""}
    reconnect_page(page, given, actor=staff.actor(company.robin), now=clock.now())
    page.refresh_from_db()
    fetched(page)
    assert (page.kind, Message.objects.get(page=page).text) == ("account.messages", "Before")
