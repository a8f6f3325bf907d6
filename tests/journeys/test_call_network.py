"""Credentials renew once however many need it, and a page's health says what was the matter."""

from datetime import timedelta
from functools import partial

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.alerts.models import Alert
from answerable.channels import queries as channels
from answerable.channels.contract import Identified, NetworkError, Trouble
from answerable.channels.models import Credential, Health, Page
from answerable.channels.registry import connector
from answerable.channels.rules.page_state import PageState
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.ingest import operations as ingest
from answerable.journal.models import Event
from answerable.journeys.pages.connect_page import offer_again, subscribe_again
from answerable.journeys.pages.tend_page import check_now
from answerable.journeys.pages.watch_health import state_of, watch_health
from answerable.journeys.receiving.poll_channels import poll_channels, poll_page
from answerable.journeys.sending.call_network import call_network
from answerable_sandbox.testing import SandboxNetwork
from tests.at_once import at_once
from tests.cast import Company
from tests.contract.hook import Hook


def ask(page: Page) -> Identified:
    return call_network(page, lambda network, access: network.identify(access))


@pytest.mark.django_db(transaction=True)
def test_it_renews_a_token_once_for_all_who_found_it_over(comments: Page, network: SandboxNetwork) -> None:
    network.expire_token(comments.external_id)
    found = at_once([partial(ask, comments)] * 4)
    assert [each.external_id for each in found if isinstance(each, Identified)] == [comments.external_id] * 4
    assert Credential.objects.get(pk=comments.pk).version == 2
    assert Event.objects.filter(kind="page.credential_renewed").count() == 1


@pytest.mark.django_db
def test_it_tells_of_a_page_in_trouble_once_and_takes_it_back(comments: Page, network: SandboxNetwork) -> None:
    Page.objects.filter(pk=comments.pk).update(address="http://127.0.0.1:9")
    comments.refresh_from_db()
    with pytest.raises(NetworkError) as failed:
        ask(comments)
    assert failed.value.trouble is Trouble.UNREACHABLE
    Health.objects.update(failing_since=clock.now() - timedelta(minutes=5))
    assert state_of(comments, clock.now()) is PageState.FAILING
    watch_health()
    watch_health()
    assert [each.page_id for each in Alert.objects.filter(over_at=None)] == [comments.pk]
    Page.objects.filter(pk=comments.pk).update(address=network.base_url)
    ask(Page.objects.get(pk=comments.pk))
    watch_health()
    assert not Alert.objects.filter(over_at=None).exists()


@pytest.mark.django_db
def test_it_looks_after_the_others_where_one_credential_does_not_open(comments: Page) -> None:
    Credential.objects.update(sealed=b"sealed by another key")
    watch_health()
    assert poll_page(comments.pk) == 0
    assert Health.objects.get(pk=comments.pk).last_error_code == "token"


@pytest.mark.django_db
def test_it_asks_no_page_before_its_time(comments: Page, network: SandboxNetwork) -> None:
    network.write_comment(comments.external_id, network.write_post(told(comments))["id"], "Where is my refund?")
    assert poll_page(comments.pk) == 2
    assert poll_page(comments.pk) == 0
    assert Health.objects.get(pk=comments.pk).last_poll_missed_count == 0
    poll_channels()
    Page.objects.update(state=Page.State.PAUSED)
    assert poll_page(comments.pk) == 0


def told(page: Page) -> dict[str, str]:
    return {"id": page.external_id, **channels.access(page).credential}


def knock(page: Page) -> None:
    """Somebody who does not know the secret delivers."""
    ingest.refuse(page.pk, b"{}", reason="bad_signature", now=clock.now())


@pytest.mark.django_db
def test_it_raises_no_alert_because_a_stranger_knocks(comments: Page, network: SandboxNetwork) -> None:
    poll_page(comments.pk)
    for _ in range(20):
        knock(comments)
    watch_health()
    assert (state_of(comments, clock.now()), Alert.objects.count()) == (PageState.WORKING, 0)
    network.write_comment(comments.external_id, network.write_post(told(comments))["id"], "Where is my refund?")
    poll_page(comments.pk)
    knock(comments)
    assert state_of(comments, clock.now()) is PageState.REFUSED, "what was refused is missing"


@pytest.mark.django_db
def test_it_gives_the_network_our_address_again_where_that_failed(
    company: Company, comments: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(get_settings(), "base_url", "http://127.0.0.1:9")
    subscribe_again(comments.pk)
    health = Health.objects.get(pk=comments.pk)
    assert (health.subscribed_at, "could not be reached" in health.delivery_error) == (None, True), health.delivery_error
    poll_page(comments.pk)
    watch_health()
    assert state_of(comments, clock.now()) is PageState.UNDELIVERED, "though it can be asked"
    assert "is not delivered here" in Alert.objects.get().sentence
    assert offer_again() == 1, "by itself"
    check_now([comments.pk], member=company.robin)
    assert waiting("subscribe_page") == 1
    access = channels.access(comments)
    with Hook(lambda asked: connector("sandbox").challenge(asked, access)) as hook:
        monkeypatch.setattr(get_settings(), "base_url", hook.url)
        subscribe_again(comments.pk)
    assert Health.objects.get(pk=comments.pk).subscribed_at
    assert state_of(comments, clock.now()) is PageState.WORKING
    check_now([comments.pk], member=company.robin)
    assert offer_again() == 0
    assert waiting("subscribe_page") == 1, "it is not asked for again"


def waiting(task: str) -> int:
    return ProcrastinateJob.objects.filter(task_name=task, status="todo").count()
