"""A conversation that cannot be read is set aside alone: the others come in, and reading goes on behind it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from answerable.channels.contract import Access, BadPayload, Envelope
from answerable.connectors.bluesky import Connector, talks
from answerable.connectors.bluesky.abilities import WITH_MESSAGES
from answerable.connectors.bluesky.position import Position
from answerable.connectors.bluesky.tests.samples import CUSTOMER, PAGE
from tests.serving import Handler, serving

HORIZON = datetime(2026, 1, 1, tzinfo=UTC)
GOOD, BROKEN, SILENT = "3m6talk2222ab", "3m6talk2222ac", "3m6talk2222ad"
PEOPLE = [{"did": PAGE}, {"did": CUSTOMER}]


def line(name: str) -> dict[str, Any]:
    """A message of the customer's."""
    return {"id": name, "rev": name, "sender": {"did": CUSTOMER}, "sentAt": "2026-06-19T09:00:00Z", "text": f"Said in {name}"}


def said(convo: str, name: str) -> dict[str, Any]:
    """An event of the log."""
    return {"$type": talks.SAID, "rev": name, "convoId": convo, "message": line(name)}


ANSWERS: dict[str, Any] = {
    "chat.bsky.convo.getLog": {"logs": [said(BROKEN, "3m6a"), said(GOOD, "3m6b"), said(BROKEN, "3m6c")], "cursor": "3m6c"},
    "chat.bsky.convo.listConvos": {
        "convos": [
            {"id": BROKEN, "members": "many", "lastMessage": line("3m6a")},
            {"id": SILENT, "members": PEOPLE, "lastMessage": line("3m6d")},
            {"id": GOOD, "members": PEOPLE, "lastMessage": line("3m6b")},
        ]
    },
    f"chat.bsky.convo.getConvo {GOOD}": {"convo": {"id": GOOD, "members": PEOPLE}},
    f"chat.bsky.convo.getConvo {BROKEN}": {"convo": {"id": BROKEN, "members": "many"}},
    f"chat.bsky.convo.getMessages {GOOD}": {"messages": [line("3m6b")]},
    f"chat.bsky.convo.getMessages {SILENT}": {"messages": "none"},
    "app.bsky.actor.getProfiles": {"profiles": [{"did": CUSTOMER, "handle": "amara.test"}]},
}


class Chat(Handler):
    """Answers by the method's name, and by the conversation where one is named."""

    def do_GET(self) -> None:  # noqa: N802  # the name that http.server looks for
        parts = urlsplit(self.path)
        method = parts.path.rpartition("/")[2]
        convo = parse_qs(parts.query).get("convoId", [""])[0]
        self.tell(200, ANSWERS[f"{method} {convo}".strip()])


@pytest.fixture
def access() -> Iterator[Access]:
    """An account whose direct messages are wanted."""
    with serving(Chat) as address:
        yield Access(PAGE, WITH_MESSAGES, address, {"token": "t", "messages": True})


def read(found: list[Envelope]) -> tuple[list[str], list[str]]:
    """What can be read of it, and why the rest cannot."""
    texts, reasons = [], []
    for each in found:
        try:
            texts.append(Connector().parse(each.body).text)
        except BadPayload as why:
            reasons.append(str(why))
    return texts, reasons


def test_what_comes_now_in_others_is_heard(access: Access) -> None:
    found, known, _is_more = talks.read_on(access, Position(0, log="3m69"), HORIZON)
    texts, reasons = read(found)
    assert texts == ["Said in 3m6b"]
    assert len(reasons) == 2
    assert all("cannot be read" in each for each in reasons)
    assert known.log == "3m6c"
    kept = [each.body.decode() for each in found]
    assert all(any(f"Said in {name}" in body for body in kept) for name in ("3m6a", "3m6c"))
    assert len({each.key for each in found}) == 3


def test_what_was_said_before_in_others_is_read(access: Access) -> None:
    found, known, _is_more = talks.read_on(access, Position(0, log="3m69", talks=""), HORIZON)
    texts, reasons = read(found)
    assert (texts, len(reasons)) == (["Said in 3m6b"], 2)
    assert known.talks is None
