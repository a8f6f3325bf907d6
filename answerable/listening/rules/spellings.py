"""What a phrase is found by: each way to write it as the strings that stand for it in a folded text.

`*` at an end lets the word go on, `#` at the beginning finds it as a tag alone.
"""

from dataclasses import dataclass

import regex

from answerable.listening.rules.folding import TAG, WITHOUT_SPACES, joined, words

_WITHOUT_SPACES = regex.compile(f"[{WITHOUT_SPACES}]")
_HANGUL = regex.compile(r"\p{Hangul}")  # particles follow without a space
# Small words that are written in one with what follows: and, the, in, to, as.
_BEFORE = (
    (regex.compile(r"\p{Arabic}"), ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "لل")),
    (regex.compile(r"\p{Hebrew}"), ("\u05d5", "ה", "ב", "ל", "כ", "מ", "ש", "\u05d5ה", "שה")),
)
SHORTEST = 2  # letters; one alone stands in every text


class Unfit(Exception):
    """What was written down names nothing that could be found."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way to write it, as written down and as its words; `patterns` stand for it in a folded text."""

    written: str
    words: str
    patterns: frozenset[str]

    @property
    def tag(self) -> str:
        """The hashtag that it makes; "" where its word may go on."""
        return "" if "*" in self.written else self.words.replace(" ", "")


def spelling(written: str, *, is_joined: bool = True) -> Spelling:
    """One way to write something; `is_joined`: several words also count when they are written as one. Raises Unfit."""
    bare = written.strip()
    found = words(bare.strip("#*"))
    core = " ".join(found)
    if len(core.replace(" ", "")) < SHORTEST:
        raise Unfit(written)
    end = "" if bare.endswith("*") or _HANGUL.match(core[-1]) else " "
    if bare.startswith(TAG):
        return Spelling(written, core, frozenset({f"{TAG}{joined(bare.strip('#*'))}{end}"}))
    begin = "" if bare.startswith("*") else " "
    patterns = {_closed(core, begin, end), *_with_small_words(core, begin, end)}
    if len(found) > 1:
        whole = "".join(found)
        patterns |= {f"{TAG}{whole}{end}"} | ({_closed(whole, begin, end)} if is_joined else set())
    return Spelling(written, core, frozenset(patterns))


def _closed(core: str, begin: str, end: str) -> str:
    return ("" if _WITHOUT_SPACES.match(core[0]) else begin) + core + ("" if _WITHOUT_SPACES.match(core[-1]) else end)


def _with_small_words(core: str, begin: str, end: str) -> set[str]:
    return {_closed(each + core, begin, end) for script, small in _BEFORE if script.match(core[0]) for each in small}
