"""Putting a mail into an envelope: as it came, but without the contents of large files, which stay with the server until they are fetched.

Of our own mails only what we wrote ourselves is kept: servers on their way add lines, and the same mail is to look the same.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.generator import BytesGenerator
from email.message import Message
from email.policy import compat32
from io import BytesIO

from answerable.channels.contract import Envelope
from answerable.connectors.email.headers import date, raw
from answerable.connectors.email.ids import named
from answerable.connectors.email.parts import SIZE, content, leaves, said

KEPT_WHOLE = 60_000
KEPT_OF_A_PART = 40_000
KEPT_OF_WHAT_BREAKS = 200_000
OUR_HEADERS = {
    *("from", "to", "subject", "date", "message-id", "in-reply-to", "references", "mime-version", "auto-submitted"),
    *("content-type", "content-transfer-encoding"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A mail as the server shows it: when it arrived, whether we said it, and what stands beside it.

    `above` is the thread of an earlier mail of the same matter where the mail itself names none; `pace` how many came from the same
    correspondent within the hour.
    """

    content: bytes
    arrived_at: datetime
    is_ours: bool
    above: str = ""
    pace: int = 0


def read(content: bytes) -> Message:
    """The mail that these bytes are; whatever they are, there is one."""
    return message_from_bytes(content, policy=compat32)


def envelope(page: str, found: Found) -> Envelope:
    """A mail under a key that depends on nothing but the mail, however often and in whichever folder it is met."""
    mail = read(found.content)
    at = (date(mail) or found.arrived_at) if found.is_ours else found.arrived_at
    kept = _ours(mail, found.content) if found.is_ours else found.content
    body = {
        "page": page,
        "arrived_at": at.astimezone(UTC).isoformat(),
        "is_ours": found.is_ours,
        "above": found.above,
        "pace": found.pace,
        "mail": _spared(kept).decode("latin-1"),
    }
    return Envelope(_key(mail), json.dumps(body, separators=(",", ":")).encode())


def _key(mail: Message) -> str:
    """By name and words: clients give a name twice, and a stranger who knows a name could hide another's mail behind it."""
    head = [raw(mail, each) for each in ("Message-ID", "From", "Date", "Subject")]
    digest = hashlib.sha256(json.dumps([*head, said(mail)]).encode()).hexdigest()[:40]
    name = (named(head[0]) or [""])[0]
    return f"{name}:{digest}" if name else f"unnamed:{digest}"


def _ours(mail: Message, content: bytes) -> bytes:
    for name in set(mail.keys()):
        if name.lower() not in OUR_HEADERS:
            del mail[name]
    return _written(mail, content).replace(b"\r\n", b"\n").rstrip() + b"\n"


def _spared(content: bytes) -> bytes:
    if len(content) <= KEPT_WHOLE:
        return content
    mail, cut = read(content), content[:KEPT_OF_WHAT_BREAKS]
    try:
        for part in leaves(mail):
            _spare(part)
    except Exception:  # see _written
        return cut
    return _written(mail, cut)[: 4 * KEPT_OF_WHAT_BREAKS]


def _spare(part: Message) -> None:
    """The beginning of a long text, nothing of a file."""
    inner = part.get_payload()
    if not isinstance(inner, str) or len(inner) <= KEPT_OF_A_PART:
        return
    size = len(content(part))
    is_text = part.get_content_maintype() == "text" and not part.get_filename()
    part.set_payload(inner[: KEPT_OF_A_PART // 4 * 4] if is_text else "")
    part[SIZE] = str(size)


def _written(mail: Message, otherwise: bytes) -> bytes:
    """A mail written anew; `otherwise` where that fails."""
    into = BytesIO()
    try:
        BytesGenerator(into, mangle_from_=False, policy=compat32).flatten(mail)
    except Exception:  # a writer of mails that strangers made fails in every way there is
        return otherwise
    return into.getvalue()
