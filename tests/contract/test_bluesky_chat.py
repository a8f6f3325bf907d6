"""Direct messages on Bluesky beside the suite that every network passes: permissions, refusals, what was before, who may say what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from answerable.channels.contract import Access, Change, Draft, Item, Kind, NetworkError, Trouble, Way
from answerable.channels.registry import connector as connector_of
from answerable.connectors.bluesky.abilities import WITH_MESSAGES
from answerable.core.settings import get_settings
from tests.contract.bluesky_servers import Network
from tests.contract.conftest import Drafter
from tests.contract.stages import SetUp

if TYPE_CHECKING:
    from tests.contract.bluesky import BlueskyStage

pytestmark = pytest.mark.long
PRIVATE_WAYS = [Way.PRIVATE, Way.DIRECT]
BLUESKY = connector_of("bluesky")


@pytest.fixture
def stage(set_up: Callable[[str], SetUp]) -> BlueskyStage:
    """A fresh account."""
    made: Any = set_up("bluesky")(WITH_MESSAGES)
    return made  # type: ignore[no-any-return]  # every stage of this network is one


@pytest.fixture
def fresh(stage: BlueskyStage) -> BlueskyStage:
    """An account to which nobody wrote."""
    return type(stage)(stage.people, stage._proxy, stage.people.speaker())


@pytest.fixture
def barred(stage: BlueskyStage) -> BlueskyStage:
    """One whose app password does not open direct messages, though they are wanted."""
    made = type(stage)(stage.people, stage._proxy, stage.people.speaker(with_messages=False))
    made.access = replace(made.access, kind=WITH_MESSAGES, credential={**made.access.credential, "messages": True})
    return made


def items(access: Access, cursor: str = "") -> tuple[list[Item], str]:
    """All that is new."""
    found, has_more = list[Item](), True
    while has_more:
        polled = BLUESKY.poll(access, cursor)
        found += [BLUESKY.parse(each.body) for each in polled.envelopes]
        cursor, has_more = polled.cursor, polled.has_more
    return found, cursor


def refused(access: Access, draft: Draft) -> NetworkError:
    """How sending fails."""
    with pytest.raises(NetworkError) as caught:
        BLUESKY.send(access, draft)
    return caught.value


def test_its_stand_in_believes_only_whom_their_server_vouches_for(stage: BlueskyStage) -> None:
    network: Network = stage.people.network
    [service] = httpx.get(f"{network.plc}/{network.chat}").json()["service"]
    token = str(stage.access.credential["token"])
    for given in ({}, {"Authorization": "Bearer e30.e30.e30"}, {"Authorization": f"Bearer {token}"}):
        said = httpx.get(f"{service['serviceEndpoint']}/xrpc/chat.bsky.convo.listConvos", headers=given)
        assert said.status_code == 401


def test_it_says_what_the_app_password_lacks(barred: BlueskyStage) -> None:
    for call in (BLUESKY.identify, lambda access: items(access)):
        with pytest.raises(NetworkError, match="does not open direct messages") as caught:
            call(barred.access)
        assert (caught.value.trouble, caught.value.retry) == (Trouble.PERMISSION, False)


@pytest.mark.parametrize("private", PRIVATE_WAYS)
def test_it_says_nothing_in_private_without_the_permission(barred: BlueskyStage, draft: Drafter, private: Way) -> None:
    words = draft(barred.ask("Where?", private), private)
    for call in (BLUESKY.send, BLUESKY.find_sent):
        with pytest.raises(NetworkError) as caught:
            call(barred.access, words)
        assert (caught.value.trouble, caught.value.retry) == (Trouble.PERMISSION, False)
    assert barred.said() == []


def test_the_network_says_the_same_where_a_token_does_not_tell(barred: BlueskyStage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("answerable.connectors.bluesky.chat.scope", lambda token: "")
    with pytest.raises(NetworkError, match="does not open direct messages") as caught:
        BLUESKY.identify(barred.access)
    assert caught.value.trouble is Trouble.PERMISSION


def test_mentions_come_in_though_the_chat_is_away(stage: BlueskyStage, monkeypatch: pytest.MonkeyPatch) -> None:
    start = items(stage.access)[1]
    asked = stage.ask("Where is my train?")
    monkeypatch.setattr(get_settings(), "bluesky_chat", "did:plc:aaaaaaaaaaaaaaaaaaaaaaaa")
    polled = BLUESKY.poll(stage.access, start)
    assert [BLUESKY.parse(each.body).external_id for each in polled.envelopes] == [asked]
    with pytest.raises(NetworkError):
        BLUESKY.poll(stage.access, polled.cursor)


def test_it_asks_for_no_conversation_where_none_is_wanted(stage: BlueskyStage, draft: Drafter) -> None:
    public = replace(stage.access, kind="account", credential={**stage.access.credential, "messages": False})
    spoken = stage.ask("Where?", Way.DIRECT)
    asked = stage.ask("Where, in public?")
    stage._proxy.asked.clear()
    assert asked in {each.external_id for each in items(public)[0]}
    assert not [method for place, method in stage._proxy.asked if place == stage.place and method.startswith("chat.")]
    assert BLUESKY.identify(public).kind == "account"
    assert refused(public, draft(spoken, Way.DIRECT)).trouble is Trouble.REFUSED


def test_it_reads_what_was_said_before_it_came(fresh: BlueskyStage) -> None:
    now = datetime.now(UTC)
    old = fresh.ask("Long ago", Way.DIRECT, at=now - timedelta(days=15))
    known = [fresh.ask(f"Question {number}", Way.DIRECT, at=now - timedelta(hours=9 - number)) for number in range(6)]
    found, cursor = items(fresh.access)
    assert [each.external_id for each in found] == known
    assert old not in known
    assert {(each.kind, each.is_public) for each in found} == {(Kind.DIRECT, False)}
    assert items(fresh.access, cursor)[0] == []
    after = fresh.ask("And now?", Way.DIRECT)
    assert [each.external_id for each in items(fresh.access, cursor)[0]] == [after]


def test_it_reads_a_long_conversation(fresh: BlueskyStage) -> None:
    customer = next(fresh.people.customers)
    known = [fresh.talks.ask(customer, f"Line {number}") for number in range(105)]
    assert [each.external_id for each in items(fresh.access)[0]] == known


def test_it_hears_of_messages_at_once(stage: BlueskyStage) -> None:
    heard = BLUESKY.listen(stage.access)
    assert next(heard).has_news
    stage.ask("Hello?", Way.DIRECT)
    assert next(heard).has_news
    assert not next(heard).has_news


def test_what_the_account_puts_away_goes_and_what_it_said_stays(stage: BlueskyStage, draft: Drafter) -> None:
    start = items(stage.access)[1]
    asked = stage.ask("Where?", Way.DIRECT)
    receipt = BLUESKY.send(stage.access, draft(asked, Way.DIRECT))
    told, start = items(stage.access, start)
    for each in (asked, receipt.external_id):
        stage.withdraw(each)
    gone = items(stage.access, start)[0]
    assert [each.external_id for each in told] == [asked, receipt.external_id]
    assert [(each.change, each.external_id) for each in gone] == [(Change.DELETED, asked)]


def test_answering_takes_a_request_on(fresh: BlueskyStage, draft: Drafter) -> None:
    BLUESKY.send(fresh.access, draft(fresh.ask("Where?", Way.DIRECT), Way.DIRECT))
    [convo] = fresh.people.talk(fresh.page).chat.bsky.convo.list_convos().convos
    assert convo.status == "accepted"


@pytest.mark.parametrize(
    ("whom", "sentence"), [("none", "They take no direct messages"), ("following", "only from accounts that they follow")]
)
def test_it_says_who_takes_no_messages(fresh: BlueskyStage, draft: Drafter, whom: str, sentence: str) -> None:
    customer = fresh.people.join("closed")
    fresh.people.allow(customer, whom)
    asked = fresh.say(customer, fresh.to_us("Where is my train?"))
    fresh.people.network.settle()
    error = refused(fresh.access, draft(asked, Way.PRIVATE))
    assert (error.trouble, error.retry, sentence in error.words) == (Trouble.REFUSED, False, True)


def test_it_says_that_one_has_blocked_the_other(fresh: BlueskyStage, draft: Drafter) -> None:
    from atproto import models

    customer = fresh.people.join("angry")
    asked = fresh.talks.ask(customer, "You are all thieves.")
    author = fresh.look(asked).author_id
    block = models.AppBskyGraphBlock.Record(subject=fresh.access.page_external_id, created_at=datetime.now(UTC).isoformat())
    customer.app.bsky.graph.block.create(author, block)
    error = refused(fresh.access, draft(asked, Way.DIRECT))
    assert (error.trouble, error.retry, "blocked" in error.words) == (Trouble.REFUSED, False, True)
