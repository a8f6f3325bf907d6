"""What goes wrong on Bluesky: nothing is lost, nothing is said twice, and health says so."""

from __future__ import annotations

from datetime import timedelta

import pytest

from answerable.cases.models import Case, Message
from answerable.channels import operations as channels
from answerable.channels import queries
from answerable.channels.contract import Renewed
from answerable.channels.models import Health, Page
from answerable.channels.rules.page_state import PageState
from answerable.connectors.bluesky import history
from answerable.core import clock
from answerable.ingest.models import RawItem
from answerable.journeys.pages.reconnect_page import reconnect_page
from answerable.journeys.pages.watch_health import state_of
from answerable.journeys.sending.deliver import deliver
from answerable.publish.models import Outbound
from answerable.staff import queries as staff
from tests.cast import Company
from tests.journeys.bluesky.scene import Stage, answered, fetched

pytestmark = [pytest.mark.django_db, pytest.mark.long]


def again(outbound: Outbound) -> None:
    """The next try is due."""
    Outbound.objects.filter(pk=outbound.pk).update(due_at=clock.now() - timedelta(seconds=1))
    deliver(outbound.pk)
    outbound.refresh_from_db()


def test_it_logs_in_once_and_goes_on_by_its_session(stage: Stage, page: Page) -> None:
    stage.forget_calls()
    for text in ("One", "Two", "Three"):
        stage.ask(text)
        fetched(page)
    assert stage.calls().count("com.atproto.server.createSession") == 1
    assert {"token", "refresh_token"} <= queries.access(page).credential.keys()


def test_it_goes_on_by_itself_when_the_session_ends(stage: Stage, page: Page) -> None:
    stage.ask("One")
    fetched(page)
    stage.end_session(page)
    stage.ask("Two")
    stage.forget_calls()
    fetched(page)
    assert [each.text for each in Message.objects.filter(page=page).order_by("id")] == ["One", "Two"]
    assert (stage.calls().count("com.atproto.server.refreshSession"), stage.calls().count("com.atproto.server.createSession")) == (1, 0)
    assert Health.objects.get(pk=page.pk).failing_since is None


def test_it_logs_in_anew_where_the_session_cannot_be_renewed(stage: Stage, page: Page) -> None:
    fetched(page)
    channels.renew(page.pk, Renewed({**queries.access(page).credential, "token": "x", "refresh_token": "y"}, None), now=clock.now())
    stage.ask("Are you there?")
    fetched(page)
    assert Message.objects.get(page=page).text == "Are you there?"


def test_it_says_that_the_app_password_was_taken_back_and_takes_a_new_one(company: Company, stage: Stage, page: Page) -> None:
    fetched(page)
    fresh = stage.change_password()
    stage.end_session(page, for_ever=True)
    stage.ask("Are you there?")
    fetched(page)
    health = Health.objects.get(pk=page.pk)
    assert (health.last_error_code, "app password" in health.last_error) == ("token", True)
    assert state_of(page, clock.now() + timedelta(minutes=5)) is PageState.FAILING
    given = {"password": fresh, "token": "", "refresh_token": ""}
    reconnect_page(page, given, actor=staff.actor(company.robin), now=clock.now())
    fetched(page)
    assert Message.objects.get(page=page).text == "Are you there?"
    assert Health.objects.get(pk=page.pk).failing_since is None


def test_it_waits_where_the_server_limits_logging_in(stage: Stage, page: Page) -> None:
    """The 31st log-in of an account within five minutes is refused by the real server, which says for how long."""
    fetched(page)
    stage.log_in_too_often()
    channels.renew(page.pk, Renewed({**queries.access(page).credential, "token": "x", "refresh_token": "y"}, None), now=clock.now())
    stage.ask("Are you there?")
    fetched(page)
    health = Health.objects.get(pk=page.pk)
    assert health.last_error_code == "limited"
    assert health.held_until is not None
    assert state_of(page, clock.now()) is PageState.LIMITED


def test_it_goes_on_after_the_server_was_away(company: Company, stage: Stage, page: Page) -> None:
    stage.ask("One")
    fetched(page)
    stage.be_down()
    fetched(page)
    outbound = answered(company, Case.objects.get(page=page), "On platform 4.")
    assert Health.objects.get(pk=page.pk).failing_since is not None
    assert state_of(page, clock.now() + timedelta(minutes=5)) is PageState.FAILING
    stage.ask("Two")
    stage.heal()
    again(outbound)
    fetched(page)
    assert Health.objects.get(pk=page.pk).failing_since is None
    assert len(stage.said()) == 1
    assert [each.text for each in Message.objects.filter(page=page, is_ours=False).order_by("id")] == ["One", "Two"]


def test_it_says_what_was_lost_in_the_dark_once(company: Company, stage: Stage, page: Page) -> None:
    stage.ask("Where is my train?")
    fetched(page)
    stage.fail_after()
    outbound = answered(company, Case.objects.get(page=page), "On platform 4.")
    assert outbound.state == Outbound.State.SENDING
    stage.heal()
    again(outbound)
    assert outbound.state == Outbound.State.SENT
    assert len(stage.said()) == 1
    fetched(page)
    assert Message.objects.filter(page=page, is_ours=True).count() == 1


def test_it_hears_of_who_is_late_by_hours(stage: Stage, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """The network's list is sorted by the writers' own clocks: theirs stands behind what was read long ago."""
    monkeypatch.setattr(history, "PAGE_SIZE", 10)
    stage.ask_many(25)
    fetched(page)
    stage.ask("My clock is wrong", at=clock.now() - timedelta(hours=3))
    for _ in range(4):
        fetched(page)
    assert Message.objects.filter(page=page, text="My clock is wrong").count() == 1
    assert RawItem.objects.filter(page=page).count() == 26


def test_it_is_not_led_astray_by_who_is_ahead(stage: Stage, page: Page) -> None:
    stage.ask("From the future?", at=clock.now() + timedelta(days=900))
    fetched(page)
    assert abs(Message.objects.get(page=page).posted_at - clock.now()) < timedelta(minutes=1)


def test_a_block_is_no_deletion(stage: Stage, page: Page) -> None:
    asked = stage.ask("You are all thieves.")
    fetched(page)
    stage.block(asked)
    fetched(page)
    assert Message.objects.get(page=page).deleted_at is None
