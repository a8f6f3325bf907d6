"""Taking out of a text who it is about, before it leaves, and putting it back into what returns.

Addresses, account, card and telephone numbers, links, codes and numbers of orders, handles and the names that the desk knows become
[EMAIL_1], [CODE_2], [NAME_1]: the same words always the same one. What nobody can tell by its form (a name that the desk does not
know, a street) stays, which is why there is a preview.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from answerable.policy.rules.personal import personal

PLACEHOLDER = re.compile(r"\[\s*(EMAIL|IBAN|CARD|PHONE|LINK|CODE|HANDLE|NAME)[_ ](\d{1,4})\s*\]", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"']*[^\s<>\"'.,;:!?)\]]", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.])@[\w.-]*\w")
_CODE = re.compile(r"(?<![\w-])#?(?=[A-Z/-]*\d)[A-Z0-9](?:[A-Z0-9/-]{3,40})[A-Z0-9](?![\w-])", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{1,2}-\d{1,2}")
_SHORTEST_NAME = 3


class _Found(NamedTuple):
    start: int
    end: int
    kind: str


class Redactor:
    """For one question: what it has hidden it can restore."""

    def __init__(self, names: Iterable[str] = (), codes: Iterable[str] = ()) -> None:
        self._names = _any_of(_parts(names))
        self._codes = _any_of(code for code in codes if len(code.strip()) > 1)
        self._placeholders: dict[str, str] = {}
        self._words: dict[str, str] = {}
        self._counts: Counter[str] = Counter()

    @property
    def counts(self) -> dict[str, int]:
        """How many different words of each kind were hidden."""
        return dict(self._counts)

    def hide(self, text: str) -> str:
        """The text with placeholders. What looks like one already loses its brackets, so that nobody can write one."""
        text = PLACEHOLDER.sub(lambda found: f"({found[1]} {found[2]})", text)
        kept, end = [], 0
        for each in _apart(self._found(text)):
            kept += [text[end : each.start], self._placeholder(each.kind, text[each.start : each.end])]
            end = each.end
        return "".join([*kept, text[end:]])

    def restore(self, text: str) -> str:
        """What came back, with the words again; a placeholder that was never given stays as it is."""
        return PLACEHOLDER.sub(lambda found: self._words.get(_key(found[1], found[2]), found[0]), text)

    def _found(self, text: str) -> Iterator[_Found]:
        for kind, pattern in (("LINK", _LINK), ("HANDLE", _HANDLE), ("CODE", self._codes), ("NAME", self._names)):
            if pattern is not None:
                yield from (_Found(each.start(), each.end(), kind) for each in pattern.finditer(text) if each[0])
        yield from (_Found(each.start, each.end, each.what.upper()) for each in personal(text) if not _DATE.fullmatch(each.text))
        for code in _CODE.finditer(text):
            if not _DATE.fullmatch(code[0]):
                yield _Found(code.start(), code.end(), "CODE")

    def _placeholder(self, kind: str, words: str) -> str:
        known = self._placeholders.get(words.casefold())
        if known is None:
            self._counts[kind] += 1
            known = _key(kind, str(self._counts[kind]))
            self._placeholders[words.casefold()], self._words[known] = known, words
        return known


def _key(kind: str, number: str) -> str:
    return f"[{kind.upper()}_{number}]"


def _parts(names: Iterable[str]) -> Iterator[str]:
    """Whole names, and each part that is long enough to be nothing else."""
    for name in names:
        yield from (each for each in (name.strip(), *name.split()) if len(each) >= _SHORTEST_NAME or not each.isascii())


def _any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these as whole words, the longest first; between letters of scripts without spaces a word has no ends."""
    known = sorted({each for each in words if each.strip()}, key=len, reverse=True)
    return re.compile("|".join(_whole(each) for each in known), re.IGNORECASE) if known else None


def _whole(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)" if all(ord(each) < 0x2E80 for each in word) else re.escape(word)


def _apart(found: Iterable[_Found]) -> list[_Found]:
    """The first and longest where they overlap."""
    kept: list[_Found] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
