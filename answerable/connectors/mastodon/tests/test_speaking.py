"""Servers that stream by WebSocket alone: heard as others are, with the token where each looks for it."""

import json
from itertools import islice

import pytest

from answerable.channels.contract import Access, Heard, NetworkError, Trouble
from answerable.connectors.mastodon import speaking as messages
from answerable.connectors.mastodon.connector import Connector
from answerable.connectors.mastodon.tests.speaker import speaking


def told(event: str, payload: object = None) -> str:
    """A message as https://docs.joinmastodon.org/methods/streaming/#websocket describes it."""
    return json.dumps({"stream": ["user"], "event": event, "payload": payload})


def listening(address: str, token: str = "t") -> Access:
    """An account there."""
    return Access("desk@here", "account", address, {"token": token})


def heard(access: Access, count: int) -> list[Heard]:
    """The first that is heard."""
    return list(islice(Connector().listen(access), count))


def test_it_is_heard_like_any_other_stream() -> None:
    said = [told("notification", "{}"), told("update", "{}"), told("delete", "17"), told("filters_changed"), "no JSON", "[]"]
    with speaking(*said) as (address, asked):
        listen = Connector().listen(listening(address))
        found = list(islice(listen, 1 + len(said)))
        assert [each.has_news for each in found] == [True, True, False, False, False, False, False]
        assert [each.key for one in found for each in one.envelopes] == ["17:deleted"]
        with pytest.raises(NetworkError) as caught:
            next(listen)
    assert (caught.value.trouble, caught.value.retry) == (Trouble.UNREACHABLE, True)
    assert asked == [("/api/v1/streaming?stream=user", "Bearer t", "t")]


def test_a_token_that_cannot_be_a_protocol_stands_in_its_header() -> None:
    with speaking() as (address, asked):
        assert heard(listening(address, "a/b="), 1)[0].has_news
    assert asked[0][1:] == ("Bearer a/b=", "")


def test_an_edit_comes_whichever_way_its_words_are_packed() -> None:
    status = {
        "id": "7",
        "content": "x",
        "account": {"id": "1", "acct": "desk@here"},
        "visibility": "public",
        "edited_at": "2026-06-19T09:01:00Z",
    }
    status |= {"created_at": "2026-06-19T09:00:00Z"}
    with speaking(told("status.update", json.dumps(status)), told("status.update", status)) as (address, _asked):
        one, other = [each.envelopes for each in heard(listening(address), 3)[1:]]
    assert [each.key for each in one] == [each.key for each in other] != []


def test_a_silence_is_a_sign_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "LIFE_SECONDS", 0.02)
    with speaking(ends=False) as (address, _asked):
        listen = Connector().listen(listening(address))
        assert [(each.has_news, each.envelopes) for each in islice(listen, 3)] == [(True, []), (False, []), (False, [])]
        listen.close()  # type: ignore[attr-defined]  # a generator


@pytest.mark.parametrize("status", [400, 403, 404, 501])
def test_a_server_that_opens_no_socket_either_is_only_asked(status: int) -> None:
    with speaking(status=status) as (address, asked):
        assert heard(listening(address), 1) == []
    assert len(asked) == 1


def test_one_that_does_not_let_us_hear_is_only_asked() -> None:
    with speaking(json.dumps({"error": "Access to this stream is not allowed", "status": 403})) as (address, _asked):
        assert [each.has_news for each in Connector().listen(listening(address))] == [True]


@pytest.mark.parametrize(("status", "trouble"), [(401, Trouble.TOKEN), (429, Trouble.LIMITED), (503, Trouble.UNREACHABLE)])
def test_what_keeps_us_from_it_is_told(status: int, trouble: Trouble) -> None:
    with speaking(status=status) as (address, _asked), pytest.raises(NetworkError) as caught:
        heard(listening(address), 1)
    assert caught.value.trouble is trouble
