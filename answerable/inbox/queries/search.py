"""Finding cases: by reference (HR-123), by the beginning of a customer's name or handle, by words of any message.

What words find are the newest messages that hold them all, fifty different cases at a time; where that is all, those that hold
other forms of them come behind (`forms`).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import connection

from answerable.inbox.models import Row
from answerable.inbox.queries.forms import by_forms
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.queries.words import by_words

_PEOPLE = 20
_REFERENCE = re.compile(r"^\s*(?:([^\W\d_]{1,6})-|#)?(\d{1,18})\s*$")

_NAMES = """
SELECT c.id FROM cases_case AS c JOIN (
    (SELECT id FROM customers_person WHERE lower(name) COLLATE "C" LIKE %(start)s LIMIT %(people)s)
    UNION (SELECT person_id FROM customers_identity WHERE lower(handle) COLLATE "C" LIKE %(start)s LIMIT %(people)s)
) AS known(id) ON known.id = c.person_id
WHERE c.page_id = ANY(%(pages)s::bigint[]) ORDER BY c.id DESC LIMIT %(people)s
"""


@dataclass(frozen=True, slots=True)
class Found:
    """Rows, best first, and the message behind which the next search goes on, 0 at the end.

    `hits` names, by case, the newest message that holds the words; a case that was found by its customer or its number has none.
    `meant` are the cases that were found by what was said in them alone (`meant.find`).
    """

    rows: list[Row]
    next: int
    hits: dict[int, int] = field(default_factory=dict)
    meant: "dict[int, Meant]" = field(default_factory=dict)


class Meant(NamedTuple):
    """The message of a case that means nearly what was asked for, as far as a list shows it."""

    message_id: int
    text: str
    language: str


NOTHING = Found([], 0)


def search(viewer: Viewer, words: str, *, before: int = 0) -> Found:
    """What `words` find on the pages of the viewer, open and closed; `before` a message id goes further back."""
    words = words.replace("\x00", " ").strip()[:200]
    if not words or not viewer.page_ids:
        return Found([], 0)
    first = [] if before else [*_by_reference(words), *_by_name(viewer, words)]
    spoken, following = by_words(viewer, words, before)
    if not before and not following:
        spoken |= {case_id: message_id for case_id, message_id in by_forms(viewer, words).items() if case_id not in spoken}
    wanted = list(dict.fromkeys([*first, *spoken]))
    rows = viewer.rows.select_related("page__brand").in_bulk(wanted)
    found = [rows[case_id] for case_id in wanted if case_id in rows and _is_named(rows[case_id], words, spoken)]
    return Found(found, following, {case_id: message_id for case_id, message_id in spoken.items() if case_id not in first})


def _is_named(row: Row, words: str, spoken: Mapping[int, int]) -> bool:
    """A reference with a prefix names a case of that brand only."""
    match = _REFERENCE.match(words)
    if not match or not match[1] or row.case_id in spoken or row.case_id != int(match[2]):
        return True
    return bool(row.page.brand.prefix.lower() == match[1].lower())


def _by_reference(words: str) -> list[int]:
    match = _REFERENCE.match(words)
    return [int(match[2])] if match else []


def _by_name(viewer: Viewer, words: str) -> list[int]:
    start = re.sub(r"([\\%_])", r"\\\1", words.lstrip("@").lower()) + "%"
    with connection.cursor() as cursor:
        cursor.execute(_NAMES, {"start": start, "people": _PEOPLE, "pages": viewer.page_ids})
        return [case_id for (case_id,) in cursor.fetchall()]
