"""Messages by other forms of the same words, as PostgreSQL knows them in each language: one letter, two letters, of a letter.

The index holds words as they were written. It is asked for what begins like the stem of each word, and what it gives is compared by
stems: an index of stems would have to know the language of every message before it was read. Numbers are wanted as they stand.
"""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, NamedTuple

from django.db import connection
from django.db.backends.utils import CursorWrapper

from answerable.cases.models.searchable import FAR
from answerable.inbox.queries.viewer import Viewer
from answerable.triage.rules.language import language_of
from answerable.triage.rules.letters import chances
from answerable.triage.rules.tokens import tokens

# What PostgreSQL calls the languages that it knows the forms of, among those that we tell apart.
CONFIGS = {
    "ar": "arabic", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fr": "french", "hi": "hindi", "hy": "armenian",
    "it": "italian", "nl": "dutch", "pt": "portuguese", "ru": "russian", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
_LIKELY = 0.1  # a word or two are of several languages
_SHORTEST = 3  # letters: what begins with fewer is anything
_LOOKED, _MESSAGES = 600, 150  # the newest that begin alike, and the newest of those that are the same words
_WORD = re.compile(r"[^\W_]+")
_NO_FORMS = re.compile(r'[\d"“”„@#*]|(?:^|\s)-\w|\bOR\b')

_FORMS = """
WITH alike AS MATERIALIZED (
    SELECT m.id, m.case_id, m.text FROM cases_message AS m
    WHERE m.search @@ (%(begins)s::tsquery && %(marks)s::tsquery) AND m.page_id = ANY(%(pages)s::bigint[])
    ORDER BY m.id + 0 DESC LIMIT %(looked)s
)
SELECT alike.id, alike.case_id FROM alike WHERE EXISTS (
    SELECT FROM unnest(%(configs)s::text[]) AS config
    WHERE to_tsvector(config::regconfig, alike.text) @@ plainto_tsquery(config::regconfig, %(words)s)
) ORDER BY alike.id DESC LIMIT %(limit)s
"""
_STEMS = """
SELECT config, word, ts_lexize((config || '_stem')::regdictionary, word)
FROM unnest(%(configs)s::text[]) AS config CROSS JOIN unnest(%(words)s::text[]) WITH ORDINALITY AS said(word, place) ORDER BY config, place
"""
_NEWEST = "SELECT coalesce(max(id), 0) FROM cases_message"


class Form(NamedTuple):
    """A word with its stem in a language; one that says nothing by itself ("the") has none."""

    config: str
    word: str
    stem: str


def by_forms(viewer: Viewer, words: str) -> dict[int, int]:
    """Cases with the newest message that holds other forms of the words, by that message, among the newest quarter of a million."""
    configs = [] if _NO_FORMS.search(words) else sorted({CONFIGS[each] for each in _languages(words) if each in CONFIGS})
    if not configs:
        return {}
    with connection.cursor() as cursor:
        begins = " | ".join(_begins(_forms(cursor, configs, words)))
        if not begins:
            return {}
        asked: dict[str, Any] = {"begins": begins, "marks": _lately(cursor), "configs": configs, "words": words}
        cursor.execute(_FORMS, {**asked, "pages": viewer.page_ids, "looked": _LOOKED, "limit": _MESSAGES})
        cases: dict[int, int] = {}
        for message_id, case_id in cursor.fetchall():
            cases.setdefault(case_id, message_id)
    return cases


def beginnings(word: str, stem: str) -> set[str]:
    """How forms of a word begin; none where that would be anything."""
    shared = word[: sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(word, stem, strict=False)))]
    least = max(len(stem) - 1, _SHORTEST)  # the stem of "company" is "compani"
    found = {shared[:least]} if len(shared) >= least else {stem, word[: len(stem)]}  # that of "Züge" is "zug"
    return {each for each in found if len(each) >= _SHORTEST}


def _languages(words: str) -> list[str]:
    read = tokens(words)
    likely = [language for language, chance in chances(read.written).items() if chance >= _LIKELY]
    return [language_of(read), *likely]


def _forms(cursor: CursorWrapper, configs: list[str], words: str) -> list[Form]:
    cursor.execute(_STEMS, {"configs": configs, "words": _WORD.findall(words.casefold())})
    return [Form(config, word, stems[0]) for config, word, stems in cursor.fetchall() if stems]


def _begins(forms: list[Form]) -> Iterator[str]:
    """What all words of a language begin with, a language each."""
    for config in dict.fromkeys(each.config for each in forms):
        said = [_alike(each) for each in forms if each.config == config]
        yield f"({' & '.join(said)})"


def _alike(form: Form) -> str:
    """One word as it is asked of the index; letters alone, so that nothing has to be quoted within."""
    begins = [f"'{each}':*" for each in sorted(beginnings(form.word, form.stem))]
    said = " | ".join(begins or [f"'{form.word}'"])
    return f"({said})"


def _lately(cursor: CursorWrapper) -> str:
    cursor.execute(_NEWEST)
    [newest] = cursor.fetchone()
    return " | ".join(f"'far {number}'" for number in range(max(newest // FAR - 1, 0), newest // FAR + 1))
