"""What is written on a form, and our answers to it, as they are kept and as they are read."""

import json
from datetime import datetime

from answerable.channels.contract import Author, Change, Envelope, Item, Kind
from answerable.channels.contract.fields import Id, Moment, Name, Text
from answerable.channels.contract.shape import Shape, loads, read

_VISITOR = "Visitor"


class Said(Shape):
    """One thing that somebody said in a conversation; `ours` where we did."""

    id: Id
    thread: Id
    text: Text
    at: Moment
    ours: bool = False
    name: Name = ""
    email: Name = ""
    language: Name = ""
    answers: Name = ""


def split(body: bytes) -> list[Envelope]:
    """What the form hands over, one thing that a customer said; raises BadPayload."""
    told = read(Said, loads(body))
    return [_envelope(told.model_dump(mode="json", exclude={"ours", "answers"}))]


def answer(key: str, reply_to: str, text: str, at: datetime) -> Envelope:
    """Our answer as it is kept: the same for the same key, however often it is sent."""
    told = {"id": f"answer-{key}", "thread": thread_of(reply_to), "text": text, "at": at.isoformat()}
    return _envelope(told | {"ours": True, "answers": reply_to})


def thread_of(external_id: str) -> str:
    """The conversation in which something was written."""
    return external_id.partition(".")[0]


def parse(body: bytes) -> Item:
    """One thing said; raises BadPayload."""
    said = read(Said, loads(body))
    writer = Author("us", "") if said.ours else Author(said.thread, said.name or said.email or _VISITOR, said.email)
    return Item(
        change=Change.CREATED,
        kind=Kind.DIRECT,
        external_id=said.id,
        thread=said.thread,
        is_public=False,
        is_ours=said.ours,
        author=writer,
        text=said.text,
        posted_at=said.at,
        changed_at=said.at,
        language=said.language[:10],
        parent_external_id=said.answers[:140],
    )


def _envelope(told: dict[str, object]) -> Envelope:
    return Envelope(f"{told['id']}:created", json.dumps(told, separators=(",", ":")).encode())
