"""Cases by what was said in them, whatever the words and the language; and both ways of finding together."""

from dataclasses import replace

from answerable.cases.models import Message
from answerable.core.settings import get_settings
from answerable.inbox.models import Row
from answerable.inbox.queries.search import Found, Meant, search
from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.fuse import fused, is_exact, says_something
from answerable.meaning import queries as meanings

LEAST = 0.28  # a few words and a message about the same are .3 to .6 alike; about anything else up to .2
LEAST_OF_ONE = 0.45  # a word alone may be a name, to which something is always near
_CLOSE = 0.7  # what is much further away than the nearest is another matter, unless the nearest says the very words
FEW = 20
_MESSAGES = 40  # twice the cases: the index goes forty at a time
_SHOWN = 240


def find(viewer: Viewer, words: str, *, before: int = 0, most: int = FEW) -> Found:
    """What `search` finds, and on its first page up to `most` more cases in which the same was said in other words.

    Where the words are wanted as they stand, what holds them comes first; else both orders are fused.
    """
    found = search(viewer, words, before=before)
    near = by_meaning(viewer, words, most)
    if before:  # what the first page showed
        return replace(found, rows=[row for row in found.rows if row.case_id not in near])
    rows = {row.case_id: row for row in found.rows} | _rows(viewer, near.keys() - {row.case_id for row in found.rows})
    known = [row.case_id for row in found.rows if row.case_id not in found.hits]
    said = [row.case_id for row in found.rows if row.case_id in found.hits]
    order = [*known, *said, *near] if is_exact(words) else [*known, *fused(said, list(near))]
    chosen = [rows[case_id] for case_id in dict.fromkeys(order) if case_id in rows]
    alone = {case_id: message_id for case_id, message_id in near.items() if case_id not in found.hits and case_id not in known}
    return replace(found, rows=chosen, meant=_texts(alone))


def by_meaning(viewer: Viewer, words: str, most: int = FEW) -> dict[int, int]:
    """The message nearest in meaning to these words by its case, the nearest first; none for what means nothing."""
    words = words.replace("\x00", " ").strip()[:200]
    if not get_settings().meaning or not says_something(words) or not meanings.is_possible():
        return {}
    least = LEAST_OF_ONE if len(words.split()) == 1 else LEAST
    near = meanings.nearest(meanings.meaning_of(words), viewer.page_ids, limit=max(_MESSAGES, most), least=least)
    least = min(_CLOSE * near[0].similarity, LEAST_OF_ONE) if near else least
    cases: dict[int, int] = {}
    for each in near:
        if each.similarity >= least:
            cases.setdefault(each.case_id, each.message_id)
    return dict(list(cases.items())[:most])


def _rows(viewer: Viewer, case_ids: set[int]) -> dict[int, Row]:
    return viewer.rows.select_related("page__brand").in_bulk(case_ids) if case_ids else {}


def _texts(message_ids: dict[int, int]) -> dict[int, Meant]:
    known = Message.objects.filter(pk__in=message_ids.values()).values_list("id", "text", "language") if message_ids else []
    texts = {message_id: Meant(message_id, text[:_SHOWN], language) for message_id, text, language in known}
    return {case_id: texts[message_id] for case_id, message_id in message_ids.items() if message_id in texts}
