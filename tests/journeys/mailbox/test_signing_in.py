"""A mailbox that is opened at a directory: real tokens, checked by a real server."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client

from answerable.cases.models import Case, Message
from answerable.channels import queries as channels
from answerable.channels.models import Credential, Health, Page
from answerable.channels.rules.page_state import PageState
from answerable.core import clock, crypto
from answerable.journeys.pages.watch_health import state_of
from answerable.publish.models import Outbound
from tests.cast import Company
from tests.contract.mail_directory import CLIENT, SCOPE, SECRET, Directory
from tests.contract.mail_servers import PASSWORD
from tests.contract.mailbox import MailboxStage
from tests.journeys.mailbox.scene import answered, fetched

pytestmark = [pytest.mark.django_db, pytest.mark.long]


@pytest.fixture
def directory(stage: MailboxStage) -> Iterator[Directory]:
    """Where the mailbox's owner signs in."""
    with Directory(stage.servers.key) as started:
        started.account = stage.access.page_external_id
        yield started


def form(company: Company, stage: MailboxStage, directory: Directory) -> dict[str, str]:
    """What an owner fills in."""
    reading, sending = urlsplit(stage.access.address).netloc, urlsplit(str(stage.access.credential["smtp"])).netloc
    servers = {"imap": reading, "imap_by": "imap+plain", "smtp": sending, "smtp_by": "smtp+plain", "is_inside": "on"}
    app = {"client_id": CLIENT, "client_secret": SECRET, "scope": SCOPE}
    where = {"authorize": f"{directory.url}/authorize", "exchange": f"{directory.url}/token"}
    whose = {"brand": str(company.brand.pk), "sender": stage.access.page_external_id, "name": "Harbour Rail"}
    return {"network": "email", "sign_in": "other", **whose, **servers, **app, **where}


def sent_there(client: Client) -> dict[str, str]:
    """What somebody who is led to the directory asks it."""
    shown = client.get("/channels/sign-in")
    assert shown.status_code == 200
    return dict(parse_qsl(urlsplit(shown.context["address"]).query))


def connected(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> Page:
    """By an owner, through the screens."""
    client.force_login(company.robin)
    begun = client.post("/channels", form(company, stage, directory))
    assert (begun.status_code, begun["Location"]) == (302, "/channels/sign-in")
    back = urlsplit(directory.sign_in(sent_there(client)))
    said = client.get(f"{back.path}?{back.query}")
    [page] = [each for each in channels.pages() if each.external_id == stage.access.page_external_id]
    assert (said.status_code, said.headers.get("Location")) == (302, f"/channels/{page.pk}"), said.content.decode()[-3000:]
    return page


def kept(page: Page, credential: dict[str, Any]) -> None:
    """Keep another credential for it."""
    Credential.objects.filter(pk=page.pk).update(sealed=crypto.seal(credential))


def aged(page: Page) -> dict[str, Any]:
    """An hour goes by: the token has ended by our clock."""
    known = {**channels.access(page).credential, "token_until": (clock.now() - timedelta(minutes=1)).isoformat()}
    kept(page, known)
    return known


def test_it_connects_by_a_password_on_the_screen(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> None:
    said = form(company, stage, directory) | {"sign_in": "", "password": PASSWORD}
    client.force_login(company.robin)
    wrong = client.post("/channels", said | {"password": "not it"})
    assert wrong.status_code == 422
    assert "does not take the name and password" in wrong.content.decode()
    led_to = client.post("/channels", said)["Location"]
    page = Page.objects.get(network="email")
    assert (led_to, page.external_id) == (f"/channels/{page.pk}", stage.access.page_external_id)


def test_it_reads_and_answers_with_a_token(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> None:
    page = connected(client, company, stage, directory)
    assert page.network == "email"
    stage.ask("Where is my train?")
    fetched(page)
    outbound = answered(company, Case.objects.get(page=page), "On platform 4.")
    assert outbound.state == Outbound.State.SENT
    assert len(stage.said()) == 1


def test_it_keeps_nothing_that_could_be_read(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> None:
    page = connected(client, company, stage, directory)
    sealed, opened = bytes(Credential.objects.get(pk=page.pk).sealed), channels.access(page).credential
    assert opened["sign_in"]["client_secret"] == SECRET
    for secret in (SECRET, opened["token"], opened["refresh_token"]):
        assert secret.encode() not in sealed
        assert secret not in client.get(f"/channels/{page.pk}/credential").content.decode()


def test_it_renews_what_ended_without_anybody(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> None:
    page = connected(client, company, stage, directory)
    before = aged(page)
    stage.ask("Are you there?")
    fetched(page)
    after = channels.access(page).credential
    assert Message.objects.get(page=page).text == "Are you there?"
    assert before["refresh_token"] != after["refresh_token"]
    assert before["token"] != after["token"]
    assert Health.objects.get(pk=page.pk).failing_since is None
    assert "refresh_token" in directory.asked


def test_it_renews_what_the_server_takes_no_more(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> None:
    page = connected(client, company, stage, directory)
    kept(page, {**channels.access(page).credential, "token": directory.token(directory.account, seconds=-60)})  # good for us, not for it
    stage.ask("Are you there?")
    fetched(page)
    assert Message.objects.get(page=page).text == "Are you there?"
    assert Health.objects.get(pk=page.pk).failing_since is None


def test_it_asks_for_its_owner_where_the_access_was_taken_back(
    client: Client, company: Company, stage: MailboxStage, directory: Directory
) -> None:
    page = connected(client, company, stage, directory)
    aged(page)
    directory.has_revoked = True
    stage.ask("Are you there?")
    fetched(page)
    health = Health.objects.get(pk=page.pk)
    assert health.last_error_code == "token"
    assert "Sign in again" in health.last_error
    assert state_of(page, clock.now() + timedelta(minutes=5)) is PageState.FAILING
    directory.has_revoked = False
    assert "Sign in again" in client.get(f"/channels/{page.pk}/credential").content.decode()
    assert client.post(f"/channels/{page.pk}/sign-ins").status_code == 302
    back = urlsplit(directory.sign_in(sent_there(client)))
    assert client.get(f"{back.path}?{back.query}")["Location"] == f"/channels/{page.pk}"
    fetched(page)
    assert Message.objects.get(page=page).text == "Are you there?"
    assert Health.objects.get(pk=page.pk).failing_since is None


def test_it_waits_for_a_directory_that_is_away(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> None:
    page = connected(client, company, stage, directory)
    before = aged(page)["refresh_token"]
    directory.is_down = True
    fetched(page)
    assert Health.objects.get(pk=page.pk).last_error_code == "unreachable"
    assert channels.access(page).credential["refresh_token"] == before
    directory.is_down = False
    fetched(page)
    assert Health.objects.get(pk=page.pk).failing_since is None


@pytest.mark.parametrize("told", ["state=another&code=x", "error=access_denied&error_description=Not+allowed", "code=none"])
def test_it_takes_no_other_answer(client: Client, company: Company, stage: MailboxStage, directory: Directory, told: str) -> None:
    client.force_login(company.robin)
    client.post("/channels", form(company, stage, directory))
    state = sent_there(client)["state"]
    said = client.get(f"/channels/sign-in?{told}" if "state" in told else f"/channels/sign-in?state={state}&{told}")
    assert said.status_code == 422
    assert stage.access.page_external_id in said.content.decode()  # what was filled in is there still
    assert SECRET not in said.content.decode()
    assert not Page.objects.filter(network="email").exists()
    assert client.get("/channels/sign-in").status_code == 302


def test_it_opens_nobody_elses_mailbox(client: Client, company: Company, stage: MailboxStage, directory: Directory) -> None:
    directory.account = f"other@{stage.domain}"
    client.force_login(company.robin)
    client.post("/channels", form(company, stage, directory))
    back = urlsplit(directory.sign_in(sent_there(client)))
    said = client.get(f"{back.path}?{back.query}")
    assert said.status_code == 422
    assert not Page.objects.filter(network="email").exists()
