"""What a program must answer at the least, and one that is not called at all. The whole story stands in tests/contract."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from standardwebhooks import Webhook

from answerable.channels.contract import Acknowledgement, BadPayload, Draft, Moderation, NetworkError, Trouble, Way
from answerable.connectors.webhook import Connector
from answerable.connectors.webhook.depth import cut
from answerable.connectors.webhook.tests import spoken
from tests.contract.hook import Hook

CONNECTOR = Connector()


def draft(way: Way = Way.PUBLIC, text: str = "On its way.") -> Draft:
    return Draft("key-1", way, "c1", text, datetime.now(UTC), to="ana")


@pytest.fixture
def program() -> Iterator[Hook]:
    """It answers everything with an id."""
    with Hook(lambda _: Acknowledgement(body='{"id": "s1"}')) as started:
        yield started


@pytest.mark.parametrize(
    ("way", "thread", "parent", "origin"), [("public", "", "c1", ""), ("private", "ana", "c1", "c1"), ("direct", "", "c1", "")]
)
def test_an_id_is_receipt_enough(program: Hook, way: str, thread: str, parent: str, origin: str) -> None:
    receipt = CONNECTOR.send(spoken.access(program.url), draft(Way(way)))
    assert receipt.envelope is not None
    item = CONNECTOR.parse(receipt.envelope.body)
    assert (receipt.external_id, receipt.envelope.key, item.text, item.is_ours) == ("s1", "s1:created", "On its way.", True)
    assert (item.thread, item.parent_external_id, item.origin_external_id) == (thread, parent, origin)
    assert item.is_public is (way == "public")


def test_what_is_sent_is_signed_and_carries_its_key(program: Hook) -> None:
    CONNECTOR.send(spoken.access(program.url), draft())
    [told] = program.posts(1)
    Webhook(spoken.SECRET).verify(told.body, dict(told.headers))
    said = json.loads(told.body)
    assert (said["type"], said["data"]["key"], said["data"]["reply_to"], said["data"]["way"]) == ("message.send", "key-1", "c1", "public")
    assert told.headers["webhook-id"] == "key-1"


def test_one_that_cannot_be_asked_is_sent_the_same_again(program: Hook) -> None:
    assert CONNECTOR.find_sent(spoken.access(program.url), draft()) is None


def test_it_does_what_was_declared_and_nothing_else(program: Hook) -> None:
    page = spoken.access(program.url)
    CONNECTOR.moderate(page, "c1", Moderation.LIKE)
    assert json.loads(program.posts(1)[0].body)["type"] == "item.like"
    undeclared = (
        lambda: CONNECTOR.moderate(page, "c1", Moderation.HIDE),
        lambda: CONNECTOR.moderate(page, "ana", Moderation.BLOCK),
        lambda: CONNECTOR.edit(page, "c1", "x"),
        lambda: CONNECTOR.read_back(page, "c1"),
        lambda: CONNECTOR.measure(page, "c1"),
        lambda: CONNECTOR.send(spoken.access(program.url, ways=["public"]), draft(Way.PRIVATE)),
    )
    for each in undeclared:
        with pytest.raises(NetworkError) as caught:
            each()
        assert (caught.value.trouble, caught.value.retry) == (Trouble.REFUSED, False)
    assert len(program.posts(1)) == 1


def test_one_without_an_address_is_not_called() -> None:
    page = spoken.access()
    found = CONNECTOR.identify(page)
    assert (found.external_id, found.kind, found.name) == ("shop", page.kind, "The shop")
    first, again = (CONNECTOR.send(page, draft()) for _ in range(2))
    assert (first.external_id, first.envelope and first.envelope.key) == ("desk-key-1", again.envelope and again.envelope.key)
    CONNECTOR.moderate(page, "c1", Moderation.LIKE)
    CONNECTOR.subscribe(page, "https://desk.example/hooks/webhook/1")
    assert CONNECTOR.poll(page, "").envelopes == ()


@pytest.mark.parametrize("address", ["http://169.254.169.254/latest", "http://127.0.0.1:9", "https://10.0.0.1"])
def test_it_calls_no_private_address_unasked(address: str) -> None:
    page = spoken.access(address)
    outside = replace(page, credential={**page.credential, "is_inside": False})
    with pytest.raises(NetworkError) as caught:
        CONNECTOR.identify(outside)
    assert caught.value.trouble is Trouble.UNREACHABLE
    assert "private network" in caught.value.words


def test_it_never_calls_where_clouds_keep_their_keys() -> None:
    with pytest.raises(NetworkError, match="private network"):
        CONNECTOR.identify(spoken.access("http://169.254.169.254/latest"))


@pytest.mark.parametrize("depth", [25, 900, 1_000, 100_000])
@pytest.mark.parametrize("shape", ['{"a":%s}', "[%s]", '{"a]}\\\\\\"":[%s]}'])
def test_an_item_that_is_absurdly_deep_is_refused_alone(depth: int, shape: str) -> None:
    begin, end = shape.split("%s")
    deep = json.dumps(spoken.item(id="deep"))[:-1] + f', "text": {begin * depth}1{end * depth}}}'
    first, last = json.dumps(spoken.item(id="first", text='[{" \\')), json.dumps(spoken.item(id="last"))
    body = f'{{"items": [{first}, {deep}, {last}], "cursor": "3", "has_more": false}}'
    with Hook(lambda _: Acknowledgement(body=body)) as program:
        polled = CONNECTOR.poll(spoken.access(program.url, answers=["list"]), "")
    assert polled.cursor == "3"
    one, refused, other = polled.envelopes
    assert [CONNECTOR.parse(each.body).external_id for each in (one, other)] == ["first", "last"]
    assert CONNECTOR.parse(one.body).text == '[{" \\'
    with pytest.raises(BadPayload, match="nested too deep"):
        CONNECTOR.parse(refused.body)


def test_what_is_cut_is_nothing_of_what_is_described() -> None:
    body = spoken.body(spoken.item(files=[{"url": "https://a.example/b"}]))
    assert cut(body) == body
    assert cut(b'"' + b'\\"' * 500_000) == b'"' + b'\\"' * 500_000
