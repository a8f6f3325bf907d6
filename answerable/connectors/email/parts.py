"""A mail taken apart: the words that it says, and the files that it brings; nothing here raises.

https://www.rfc-editor.org/rfc/rfc2046. Of several tellings of the same the plain one is taken, if it says anything.
"""

import binascii
from dataclasses import dataclass
from email.message import Message

from answerable.connectors.email.charsets import decoded
from answerable.connectors.email.headers import plain, raw
from answerable.connectors.email.html import text_of

DEEPEST = 20
SIZE = "X-Answerable-Size"  # how large a part was whose content was left with the server
SIGNATURES = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}
ENVELOPES = {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
LONGEST_HTML = 400_000


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a mail: `place` counts the leaves of the mail from its beginning."""

    place: int
    media_type: str
    name: str
    alt: str
    size: int
    content_id: str


def leaves(mail: Message) -> list[Message]:
    """Everything in a mail that holds no other parts; a mail inside of it is one leaf."""
    found: list[Message] = []
    _gather(mail, found, 0)
    return found


def _gather(part: Message, found: list[Message], depth: int) -> None:
    inner = part.get_payload() if part.is_multipart() else None
    if isinstance(inner, list) and not kind(part).startswith("message/") and depth < DEEPEST:
        for each in inner:
            if isinstance(each, Message):
                _gather(each, found, depth + 1)
    else:
        found.append(part)


def kind(part: Message) -> str:
    """The media type in lower case; what cannot be read is bytes."""
    try:
        return part.get_content_type().lower()
    except (ValueError, TypeError, AttributeError, LookupError):
        return "application/octet-stream"


def content(part: Message) -> bytes:
    """The bytes of a leaf; a mail inside of a mail whole."""
    try:
        if part.is_multipart():
            inner = part.get_payload()
            return inner[0].as_bytes() if isinstance(inner, list) and inner and isinstance(inner[0], Message) else b""
        found = part.get_payload(decode=True)
        return found if isinstance(found, bytes) else b""
    except (ValueError, TypeError, AttributeError, LookupError, KeyError, binascii.Error):
        return b""


def said(mail: Message) -> str:
    """What the mail says, in plain words."""
    return _words(mail, 0).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()


def files(mail: Message) -> list[Part]:
    """What the mail brings beside its words; signatures of the encrypting kind are none."""
    found = []
    for place, part in enumerate(leaves(mail)):
        media_type = kind(part)
        if _is_words(part) or media_type in SIGNATURES | ENVELOPES or media_type.startswith("multipart/"):
            continue
        content_id = raw(part, "Content-ID").strip("<>")
        found.append(Part(place, media_type, name(part), plain(raw(part, "Content-Description")), size(part), content_id))
    return found


def name(part: Message) -> str:
    """What a file is called, without a path."""
    try:
        told = part.get_filename("") or ""
    except (ValueError, TypeError, AttributeError, LookupError, IndexError):
        told = ""
    return plain(str(told).encode("utf-8", "replace").decode()).replace("\\", "/").rpartition("/")[2][:180]


def size(part: Message) -> int:
    """How many bytes a file has, about."""
    told = raw(part, SIZE)
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else len(content(part))


def _disposition(part: Message) -> str:
    return raw(part, "Content-Disposition").partition(";")[0].strip().lower()


def _is_words(part: Message) -> bool:
    """Whether it is read, not kept."""
    return kind(part) in {"text/plain", "text/html"} and _disposition(part) != "attachment" and not name(part)


def _words(part: Message, depth: int) -> str:
    inner = part.get_payload() if part.is_multipart() else None
    if isinstance(inner, list) and not kind(part).startswith("message/"):
        if depth >= DEEPEST:
            return ""
        told = [(kind(each), _words(each, depth + 1)) for each in inner if isinstance(each, Message)]
        if kind(part) != "multipart/alternative":
            return "\n\n".join(words for _, words in told if words.strip())
        wordy = [(of, words) for of, words in told if words.strip()]
        return next((words for of, words in wordy if of == "text/plain"), wordy[-1][1] if wordy else "")
    if not _is_words(part):
        return ""
    try:
        charset = str(part.get_content_charset() or "")
    except (ValueError, TypeError, AttributeError, LookupError):
        charset = ""
    text = decoded(content(part), charset)
    return text_of(text[:LONGEST_HTML]) if kind(part) == "text/html" else text
