"""How things are named on the network: records by address (https://atproto.com/specs/at-uri-scheme) and by time (…/specs/tid)."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

POST, LIKE, BLOCK = "app.bsky.feed.post", "app.bsky.feed.like", "app.bsky.graph.block"
DID = r"did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,70}"
KEY = r"[A-Za-z0-9._~:-]{1,40}"
LINE = r"chat:([A-Za-z0-9_-]{1,80}):([A-Za-z0-9_-]{1,80})"
RECORD = rf"at://({DID})/([A-Za-z0-9.-]{{1,60}})/({KEY})"
_SORTED = "234567abcdefghijklmnopqrstuvwxyz"
_MARK_BITS = 20


@dataclass(frozen=True, slots=True)
class Name:
    """Where a record stands: whose repository, which collection, which key."""

    did: str
    collection: str
    key: str

    def __str__(self) -> str:
        return f"at://{self.did}/{self.collection}/{self.key}"


def name(given: str) -> Name | None:
    """A record's name; None for what is none."""
    found = re.fullmatch(RECORD, given)
    return Name(*found.groups()) if found else None


@dataclass(frozen=True, slots=True)
class Line:
    """Where a direct message stands: which conversation, which message. The network has no name for both, so this is the desk's."""

    convo: str
    message: str

    def __str__(self) -> str:
        return f"chat:{self.convo}:{self.message}"


def line(given: str) -> Line | None:
    """A direct message's name; None for what is none."""
    found = re.fullmatch(LINE, given)
    return Line(*found.groups()) if found else None


def permalink(given: str) -> str:
    """Where people look at a post of this name; "" for what is none."""
    found = name(given)
    return f"https://bsky.app/profile/{found.did}/post/{found.key}" if found else ""


def is_did(given: str) -> bool:
    """Whether it names an account."""
    return re.fullmatch(DID, given) is not None


def mark(key: str) -> int:
    """What of a send's key goes into the name of what it says."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:3], "big") >> 4


def tid(at: datetime, marked: int = 0) -> str:
    """The key of a record by the time of its making, as the network wants it; its lowest bits, where others have noise, are a mark."""
    micros = int(at.timestamp() * 1_000_000) & ~0x3FF | marked >> 10
    value = (micros << 10 | marked & 0x3FF) & (1 << 63) - 1
    return "".join(_SORTED[value >> shift & 31] for shift in range(60, -1, -5))


def mark_of(key: str) -> int:
    """The lowest bits of a record's key; -1 where it is none of time."""
    if len(key) != 13 or any(each not in _SORTED for each in key):
        return -1
    value = 0
    for each in key:
        value = value << 5 | _SORTED.index(each)
    return value & (1 << _MARK_BITS) - 1
