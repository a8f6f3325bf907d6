"""What stands in a mail's head, whatever was done to it on its way: nothing here raises."""

import re
from datetime import UTC, datetime
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from answerable.connectors.email.charsets import decoded

LONGEST = 2000
ADDRESS = re.compile(r"^[^\s@<>()\",;:\\]{1,120}@[^\s@<>()\",;:\\]{1,160}$")


def raw(mail: Message, name: str) -> str:
    """A header as it stands there, on one line; "" where there is none."""
    try:
        value = mail.get(name, "")
        text = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except (ValueError, TypeError, AttributeError, LookupError, MessageError):
        return ""
    return " ".join(text.replace("\0", "").split())[:LONGEST]


def words(mail: Message, name: str) -> str:
    """A header in the letters that it means."""
    return plain(raw(mail, name))


def plain(text: str) -> str:
    """Encoded words as words: https://www.rfc-editor.org/rfc/rfc2047."""
    try:
        parts = decode_header(text)
    except (HeaderParseError, ValueError, LookupError):
        return text
    whole = "".join(each if isinstance(each, str) else decoded(each, charset or "") for each, charset in parts)
    return " ".join("".join(letter for letter in whole if letter.isprintable() or letter.isspace()).split())


def people(mail: Message, *names: str) -> list[tuple[str, str]]:
    """Name and address of everybody in these headers, addresses in lower case; what is no address is left out."""
    found = []
    for name in names:
        try:
            pairs = getaddresses([raw(mail, name)])
        except (ValueError, IndexError, TypeError, AttributeError):
            pairs = []
        found += [(plain(who)[:200], address.lower()) for who, address in pairs if ADDRESS.match(address)]
    return found


def date(mail: Message) -> datetime | None:
    """When its author says it was written."""
    try:
        moment = parsedate_to_datetime(raw(mail, "Date"))
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
