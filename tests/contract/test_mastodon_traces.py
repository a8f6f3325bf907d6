"""What the suite writes on somebody's server is gone afterwards, also where a test failed in the middle; what was there before stays."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import httpx
import pytest

from answerable.channels.contract import Draft, Way
from answerable.connectors.mastodon import Connector, search
from tests.contract.conftest import Drafter
from tests.contract.mastodon import MastodonStage
from tests.contract.mastodon_abilities import Abilities
from tests.contract.mastodon_calls import Call, calling
from tests.contract.mastodon_real import Real
from tests.contract.mastodon_server import server

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def tokens() -> Iterator[tuple[str, str, list[str]]]:
    """A server as it might be anybody's, an account there to speak for, and four others."""
    with server() as there:
        yield there.url, there.page_token(), [there.customer_token() for _ in range(4)]


@pytest.fixture
def call(tokens: tuple[str, str, list[str]]) -> Iterator[Call]:
    """Asks it."""
    with calling(tokens[0]) as call:
        yield call


def test_it_leaves_a_server_as_it_found_it(tokens: tuple[str, str, list[str]], call: Call) -> None:
    url, page, [amara, *others] = tokens
    us, them = (call("GET", "accounts/verify_credentials", token) for token in (page, amara))
    call("POST", "statuses", page, status="It was here before.")
    call("POST", f"accounts/{us['id']}/follow", others[0])
    with suppress(ZeroDivisionError), httpx.Client(timeout=30) as http, Real(url, page, [amara, *others]) as real:
        assert real.can == Abilities()
        asked = MastodonStage(real, http).ask("Where is my train?")
        call("POST", "statuses", page, status=f"@{them['acct']} In private", visibility="direct", in_reply_to_id=asked)
        call("POST", f"accounts/{them['id']}/block", page)
        call("POST", f"accounts/{us['id']}/follow", others[1])
        call("POST", f"statuses/{asked}/favourite", others[1])
        raise ZeroDivisionError
    assert [each["content"] for each in call("GET", f"accounts/{us['id']}/statuses", page)] == ["<p>It was here before.</p>"]
    assert call("GET", f"accounts/{them['id']}/statuses", amara) == []
    assert [each["type"] for each in call("GET", "notifications", page)] == ["follow"]
    assert call("GET", "notifications", amara) == []
    assert not call("GET", f"accounts/relationships?id[]={them['id']}", page)[0]["blocking"]
    follows = [call("GET", f"accounts/relationships?id[]={us['id']}", each)[0]["following"] for each in others]
    assert follows == [True, False, False]


def test_what_was_said_in_private_is_found_below_its_question(
    tokens: tuple[str, str, list[str]], draft: Drafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some servers do not list it."""
    monkeypatch.setattr(search, "said_since", lambda access, moment: iter(()))
    network = Connector()
    with httpx.Client(timeout=30) as http, Real(*tokens) as real:
        stage = MastodonStage(real, http)
        asked, other = stage.ask("Where is my train?", Way.DIRECT), stage.ask("And mine?", Way.DIRECT)
        words = draft(asked, Way.DIRECT)
        assert network.find_sent(stage.access, words) is None
        receipt = network.send(stage.access, words)
        assert network.find_sent(stage.access, words) == receipt
        assert network.find_sent(stage.access, replace(words, first_tried_at=words.first_tried_at + timedelta(hours=1))) is None
        assert network.find_sent(stage.access, replace(words, reply_to=other)) is None


@pytest.fixture
def draft() -> Drafter:
    """What is to be said."""
    return lambda reply_to, way: Draft(f"draft-{uuid4().hex}", way, reply_to, "We are on it.", datetime.now(UTC))
