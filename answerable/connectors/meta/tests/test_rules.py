"""The networks' rules as tables: signatures, windows and tags, error codes, limits."""

import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from answerable.channels.contract import Abilities, Access, BadSignature, Delivery, Draft, NetworkError, Trouble, Way
from answerable.channels.registry import connector
from answerable.connectors.meta import graph
from answerable.connectors.meta.codes import Error, meaning
from answerable.connectors.meta.message_sending import messaging_type
from answerable.core import clock
from answerable.publish.rules.windows import Closed, LegFacts, windows

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ACCESS = Access(
    "1010", "page", "https://graph.facebook.com", {"secret": "app secret", "verify_token": "agreed", "token": "t", "app_id": "1"}
)
NETWORKS = ("facebook", "instagram", "whatsapp")


def signed(body: bytes, secret: str = "app secret", *, how: str = "sha256") -> dict[str, str]:
    """The header that Meta puts beside a body."""
    return {"X-Hub-Signature-256": f"{how}={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"}


@pytest.mark.parametrize("network", NETWORKS)
def test_it_takes_what_meta_signed_over_the_raw_bytes(network: str) -> None:
    body = b'{"object": "page", "entry": [], "text": "\\u00e4"}'
    connector(network).verify(Delivery("POST", signed(body), {}, body), ACCESS)
    for other, headers in (
        (body + b" ", signed(body)),
        (body, signed(body, "another secret")),
        (body, signed(body, how="sha1")),
        (body, {}),
        (body, {"X-Hub-Signature": signed(body)["X-Hub-Signature-256"]}),
    ):
        with pytest.raises(BadSignature):
            connector(network).verify(Delivery("POST", headers, {}, other), ACCESS)


@pytest.mark.parametrize("network", NETWORKS)
def test_it_gives_the_challenge_to_who_knows_the_word(network: str) -> None:
    asked = {"hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": "agreed"}
    assert connector(network).challenge(Delivery("GET", {}, asked), ACCESS).body == "1158201444"
    for wrong in ({"hub.verify_token": "x"}, {"hub.mode": "unsubscribe"}, {"hub.verify_token": ""}):
        with pytest.raises(BadSignature):
            connector(network).challenge(Delivery("GET", {}, asked | wrong), ACCESS)


# network, kind, way: how long after the customer's last message (or, for a private reply, the item) it is open
OPEN = [
    ("facebook", "page", Way.PUBLIC, None),
    ("facebook", "page", Way.PRIVATE, timedelta(days=7)),
    ("facebook", "page", Way.DIRECT, timedelta(hours=24)),
    ("facebook", "page.people", Way.DIRECT, timedelta(days=7)),
    ("instagram", "account", Way.PUBLIC, None),
    ("instagram", "account", Way.PRIVATE, timedelta(days=7)),
    ("instagram", "account", Way.DIRECT, timedelta(hours=24)),
    ("instagram", "account.people", Way.DIRECT, timedelta(days=7)),
    ("whatsapp", "number", Way.DIRECT, timedelta(hours=24)),
]


@pytest.mark.parametrize(("network", "kind", "way", "length"), OPEN)
def test_it_keeps_each_window_to_the_minute(network: str, kind: str, way: Way, length: timedelta | None) -> None:
    abilities, now = connector(network).abilities(kind), datetime(2026, 11, 2, 12, tzinfo=UTC)
    for late, is_open in ((timedelta(minutes=1), length is None), (-timedelta(minutes=1), True)):
        asked_at = now - (length or 300 * DAY) - late
        [window] = [each for each in windows(abilities, _leg(way, asked_at), now) if each.way is way]
        assert window.is_open is is_open
        assert window.closed is (None if is_open else Closed.WINDOW_OVER)


def _leg(way: Way, asked_at: datetime) -> LegFacts:
    return LegFacts(way is not Way.DIRECT, asked_at, asked_at, private_reply_count=0, public_reply_count=0)


LENGTHS = [
    ("facebook", "page", Way.DIRECT, 2000),
    ("instagram", "account", Way.DIRECT, 1000),
    ("whatsapp", "number", Way.DIRECT, 4096),
]


@pytest.mark.parametrize(("network", "kind", "way", "length"), LENGTHS)
def test_it_declares_how_much_a_message_may_say(network: str, kind: str, way: Way, length: int) -> None:
    assert connector(network).abilities(kind).lengths[way] == length


def test_it_allows_one_private_reply_a_comment() -> None:
    counts: list[Abilities] = [connector(network).abilities(kind) for network, kind in (("facebook", "page"), ("instagram", "account"))]
    assert {each.private_replies_an_item for each in counts} == {1}


# how long ago the customer wrote, whether a person answers: how the message goes
TYPES = [
    (HOUR, True, {"messaging_type": "RESPONSE"}),
    (HOUR, False, {"messaging_type": "RESPONSE"}),
    (23 * HOUR, False, {"messaging_type": "RESPONSE"}),
    (25 * HOUR, True, {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}),
    (6 * DAY, True, {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}),
]


def draft(age: timedelta, *, is_by_person: bool) -> Draft:
    """An answer to somebody who wrote so long ago."""
    now = clock.now()
    return Draft("key", Way.DIRECT, "m_one", "Hello", now, to="7007", asked_at=now - age, is_by_person=is_by_person)


@pytest.mark.parametrize(("age", "is_by_person", "expected"), TYPES)
def test_it_tags_only_what_people_write_late(age: timedelta, is_by_person: bool, expected: dict[str, str]) -> None:
    assert messaging_type(draft(age, is_by_person=is_by_person)) == expected


@pytest.mark.parametrize("age", [25 * HOUR, 6 * DAY, 30 * DAY])
def test_it_never_tags_what_a_program_wrote(age: timedelta) -> None:
    with pytest.raises(NetworkError) as caught:
        messaging_type(draft(age, is_by_person=False))
    assert (caught.value.trouble, caught.value.retry) == (Trouble.REFUSED, False)


CODES = [
    (190, 463, Trouble.TOKEN),
    (102, 0, Trouble.TOKEN),
    (10, 0, Trouble.PERMISSION),
    (200, 0, Trouble.PERMISSION),
    (299, 0, Trouble.PERMISSION),
    (10, 2018278, Trouble.REFUSED),
    (100, 33, Trouble.GONE),
    (100, 0, Trouble.REFUSED),
    (100, 2534014, Trouble.REFUSED),
    (368, 0, Trouble.REFUSED),
    (551, 1545041, Trouble.REFUSED),
    (10900, 0, Trouble.REFUSED),
    (4, 0, Trouble.LIMITED),
    (17, 0, Trouble.LIMITED),
    (32, 0, Trouble.LIMITED),
    (613, 0, Trouble.LIMITED),
    (80006, 0, Trouble.LIMITED),
    (130429, 0, Trouble.LIMITED),
    (131056, 0, Trouble.LIMITED),
    (131047, 0, Trouble.REFUSED),
    (131026, 0, Trouble.REFUSED),
    (131031, 0, Trouble.PERMISSION),
    (131057, 0, Trouble.UNREACHABLE),
    (1, 0, None),
    (2, 0, None),
    (131000, 0, None),
    (424242, 0, Trouble.REFUSED),
]


@pytest.mark.parametrize(("code", "subcode", "trouble"), CODES)
def test_it_knows_what_an_error_code_means(code: int, subcode: int, trouble: Trouble | None) -> None:
    assert meaning(Error(code=code, error_subcode=subcode, message="Their words"))[0] is trouble
    assert meaning(Error(code=code, error_subcode=subcode, message="Their words"))[1]


PAUSES = [
    ({}, None),
    ({"Retry-After": "7"}, timedelta(seconds=7)),
    ({graph.USAGE: json.dumps({"1010": [{"type": "messenger", "estimated_time_to_regain_access": 12}]})}, timedelta(minutes=12)),
    ({graph.USAGE: json.dumps({"1010": [{"type": "pages", "estimated_time_to_regain_access": 9000}]})}, timedelta(hours=1)),
    ({graph.USAGE: "not JSON", "Retry-After": "30"}, timedelta(seconds=30)),
    ({graph.USAGE: json.dumps({"1010": []})}, None),
]


@pytest.mark.parametrize(("headers", "pause"), PAUSES)
def test_it_waits_as_long_as_meta_says(headers: dict[str, str], pause: timedelta | None) -> None:
    assert graph.pause(httpx.Response(400, headers=headers)) == pause
