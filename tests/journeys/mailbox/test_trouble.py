"""What goes wrong on the way by mail: nothing is lost, nothing is said twice."""

from datetime import timedelta

import pytest

from answerable.cases.models import Case, Message
from answerable.channels.models import Health, Page
from answerable.channels.rules.page_state import PageState
from answerable.core import clock
from answerable.ingest.models import RawItem
from answerable.journeys.pages.reconnect_page import reconnect_page
from answerable.journeys.pages.watch_health import state_of
from answerable.journeys.sending.deliver import deliver
from answerable.publish.models import Outbound
from answerable.staff import queries as staff
from tests.cast import Company
from tests.contract.mailbox import MailboxStage
from tests.journeys.mailbox.scene import answered, fetched

pytestmark = [pytest.mark.django_db, pytest.mark.long]


def test_it_says_what_was_lost_in_the_dark_once(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.ask("Where is my train?")
    fetched(mailbox)
    stage.fail_after()
    outbound = answered(company, Case.objects.get(page=mailbox), "On platform 4.")
    assert outbound.state == Outbound.State.SENDING
    stage.heal()
    Outbound.objects.filter(pk=outbound.pk).update(due_at=clock.now() - timedelta(seconds=1))
    deliver(outbound.pk)
    outbound.refresh_from_db()
    assert outbound.state == Outbound.State.SENT
    assert len(stage.said()) == 1


def test_it_loses_nothing_where_mails_are_numbered_anew(stage: MailboxStage, mailbox: Page) -> None:
    first = stage.ask("One")
    fetched(mailbox)
    stage.servers.forget_numbers(stage.domain)
    second = stage.ask("Two")
    fetched(mailbox)
    fetched(mailbox)
    assert list(Message.objects.filter(page=mailbox).order_by("id").values_list("external_id", flat=True)) == [first, second]
    assert RawItem.objects.filter(page=mailbox).count() == 2


def test_it_goes_on_after_the_servers_were_away(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.ask("One")
    fetched(mailbox)
    stage.be_down()
    fetched(mailbox)
    outbound = answered(company, Case.objects.get(page=mailbox), "On platform 4.")
    health = Health.objects.get(pk=mailbox.pk)
    assert health.failing_since is not None
    assert state_of(mailbox, clock.now() + timedelta(minutes=5)) is PageState.FAILING
    stage.put(stage.mail("Two"))
    stage.heal()
    deliver(outbound.pk)
    Outbound.objects.filter(pk=outbound.pk).update(due_at=clock.now() - timedelta(seconds=1))
    deliver(outbound.pk)
    fetched(mailbox)
    assert Health.objects.get(pk=mailbox.pk).failing_since is None
    assert len(stage.said()) == 1
    assert [each.text for each in Message.objects.filter(page=mailbox, is_ours=False).order_by("id")] == ["One", "Two"]


def test_it_takes_a_new_password(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.expire()
    stage.ask("Are you there?")
    fetched(mailbox)
    assert Health.objects.get(pk=mailbox.pk).last_error_code == "token"
    reconnect_page(mailbox, {"password": "another one"}, actor=staff.actor(company.robin), now=clock.now())
    fetched(mailbox)
    assert Message.objects.get(page=mailbox).text == "Are you there?"
    assert Health.objects.get(pk=mailbox.pk).failing_since is None


def test_it_is_not_led_astray_by_a_wrong_clock(stage: MailboxStage, mailbox: Page) -> None:
    mail = stage.mail("From the future?", at=clock.now() + timedelta(days=900))
    stage.put(mail)
    fetched(mailbox)
    assert abs(Message.objects.get(page=mailbox).posted_at - clock.now()) < timedelta(minutes=1)
