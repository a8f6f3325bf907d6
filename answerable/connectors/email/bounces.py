"""A mail that says that another did not arrive: https://www.rfc-editor.org/rfc/rfc3464."""

import re
from dataclasses import dataclass
from email.message import Message

from answerable.connectors.email.headers import raw
from answerable.connectors.email.ids import OURS, named
from answerable.connectors.email.parts import content, kind, leaves

FIELD = re.compile(r"^(action|status|final-recipient|original-recipient|diagnostic-code)\s*:\s*(.{1,400})$", re.IGNORECASE | re.MULTILINE)
RETURNED = {"message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global", "message/global-headers"}
NAME = re.compile(rb"^message-id:\s*(<[!-~]{1,400}>)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Bounce:
    """What was reported: which of our mails, what became of it, and why in the server's words."""

    external_id: str
    has_failed: bool
    words: str


def bounce(mail: Message) -> Bounce | None:
    """The report, if it is one about a mail of ours."""
    if kind(mail) != "multipart/report":
        return None
    fields: dict[str, str] = {}
    names: list[str] = named(raw(mail, "In-Reply-To")) + named(raw(mail, "References"))
    for part in leaves(mail):
        if kind(part) in RETURNED:
            found = NAME.search(content(part)[:100_000].replace(b"\r\n", b"\n").replace(b"\n ", b" "))
            names = (named(found[1].decode("ascii", "replace")) if found else []) + names
        elif kind(part) not in {"text/plain", "text/html"}:
            fields |= {name.lower(): words.strip() for name, words in FIELD.findall(_told(part))}
    ours = next((each for each in names if OURS.match(each)), "")
    if not ours or not fields:
        return None
    action = fields.get("action", "").lower()
    return Bounce(ours, action == "failed" or fields.get("status", "").startswith("5"), _sentence(fields))


def _told(part: Message) -> str:
    """The fields of a report; a reader of mails takes its blocks for mails of their own."""
    inner = part.get_payload()
    if isinstance(inner, list):
        return "\n".join(f"{name}: {value}" for each in inner if isinstance(each, Message) for name, value in _items(each))
    return content(part).decode("utf-8", "replace").replace("\r\n", "\n").replace("\n ", " ")


def _items(part: Message) -> list[tuple[str, str]]:
    return [(name, " ".join(str(value).split())) for name, value in part.items()]


def _sentence(fields: dict[str, str]) -> str:
    whom = fields.get("final-recipient", "").rpartition(";")[2].strip()
    why = fields.get("diagnostic-code", "").partition(";")[2].strip() or fields.get("status", "")
    return f"{whom}: {why}".strip(": ")[:250]
