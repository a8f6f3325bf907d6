"""What a row of a file says, in the words of the desk; or why it cannot be brought in."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Kind
from answerable.ingest.rules.imported import COUNTS
from answerable.journeys.import_history.columns import Columns
from answerable.journeys.import_history.moments import BadMoment, moment

LONGEST_TEXT, LONGEST_NAME, LARGEST_COUNT = 100_000, 140, 2_000_000_000


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was not brought in: the number of its first line, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How the rows of one import are read: its columns, its page, and what its times mean."""

    columns: Columns
    page_id: int
    kind: Kind
    author_prefix: str
    zone: tzinfo
    day_first: bool | None = None


class Unusable(ValueError):
    """What is wrong with a row."""


def row(fields: Mapping[str, Any], reading: Reading, now: datetime) -> dict[str, Any]:
    """The row as `ingest.rules.imported` keeps it; raises Unusable with the reason."""
    said = {field: _words(fields.get(column), field) for field, column in reading.columns.items()}
    text, author = said["text"], said["author"]
    if not text:
        raise Unusable(_("the text is empty"))
    if not author:
        raise Unusable(_("it has no author"))
    at = _at(said["at"], reading, now)
    found: dict[str, Any] = {field: said[field] for field in ("name", "language", "permalink") if said.get(field)}
    found |= {field: _count(said[field], field) for field in (*COUNTS, "rating") if said.get(field)}
    if len(found.get("language", "")) > 10 or not 1 <= found.get("rating", 1) <= 10 or not _is_address(found.get("permalink", "")):
        raise Unusable(_("language, rating or permalink is not one"))
    return found | {
        "id": said.get("id") or _hash(reading.page_id, author, at.isoformat(), text),
        "kind": reading.kind,
        "thread": said.get("thread") or author,
        "author": author,
        "author_id": reading.author_prefix + author,
        "text": text,
        "at": at.isoformat(),
    }


def _words(value: Any, field: str) -> str:
    """A cell as text; what cannot be kept is refused, not repaired, for it would no longer be what was written."""
    if value is None:
        return ""
    if not isinstance(value, str | int | float):
        raise Unusable(_("%(field)s is a list or an object") % {"field": field})
    text = str(value).strip()
    if "\0" in text:
        raise Unusable(_("%(field)s has a NUL byte") % {"field": field})
    if not text.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Unusable(_("%(field)s has bytes that are not UTF-8") % {"field": field})
    limit = LONGEST_TEXT if field == "text" else LONGEST_NAME * (3 if field == "permalink" else 1)
    if len(text) > limit:
        raise Unusable(
            _("%(field)s has %(count)s characters, at most %(limit)s are kept") % {"field": field, "count": len(text), "limit": limit}
        )
    return text


def _at(text: str, reading: Reading, now: datetime) -> datetime:
    if not text:
        raise Unusable(_("it has no time"))
    try:
        found = moment(text, reading.zone, reading.day_first)
    except BadMoment as error:
        raise Unusable(str(error)) from error
    if found > now:
        raise Unusable(_("%(at)s is in the future") % {"at": text[:60]})
    return found


def _count(text: str, field: str) -> int:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= LARGEST_COUNT:
        raise Unusable(_("%(field)s is no count: “%(text)s”") % {"field": field, "text": text[:40]})
    return int(value)


def _is_address(text: str) -> bool:
    return not text or text.startswith(("https://", "http://"))


def _hash(*parts: object) -> str:
    """The same row has the same name, in whichever file and however often it is read."""
    return "row-" + hashlib.blake2b("\0".join(map(str, parts)).encode(), digest_size=16).hexdigest()
