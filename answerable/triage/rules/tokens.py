"""Text into words, whatever the script; what is longer than anybody writes is cut, so that reading takes bounded time."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

READ_CHARACTERS = 4000
_MOST_UNSEEN = 4  # times as much is looked through for what is seen

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+"
    r"|@[\w.-]*\w|#\w+"
    r"|>?[:;]-?[()dDpP/](?!\w)|<3"
    r"|[^\W\d_]+(?:'(?:t|s|m|re|ve|ll|d)\b)?"
    r"|\d+"
    r"|[?!]{2,}"
    r"|[?!.;\n؟\uff1f\uff01\u3002]"
    "|[\u2600-\u27bf\u2b50\U0001f000-\U0001faff]",
    re.IGNORECASE,
)
_ENDINGS = frozenset("?!.;\n؟\uff1f\uff01\u3002")
_QUESTION_MARKS = frozenset("?؟\uff1f")
_REPEATED = re.compile(r"(.)\1{2,}")
_CLEANED = str.maketrans({"\u2019": "'", "ـ": None, **{mark: None for mark in map(chr, range(0x64B, 0x653))}})
# What nobody sees: marks of direction, joiners, soft hyphens, variation selectors, tags. Between two letters they hide a word.
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)
# Cyrillic and Greek letters that look like Latin ones: among Latin letters they are a disguise.
_ALIKE = str.maketrans(
    "\u0430\u0432\u0435\u04bb\u0456\u0458\u043a\u043c\u043d\u043e\u0440\u0441\u0455\u0442\u0443\u0445\u0475\u0501\u051b\u051d"
    "\u03b1\u03b2\u03b5\u03b7\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03b3\u03c9",
    "abehijkmhopcstyxvdqwabenikvoptuxyw",
)
_LATIN = re.compile("[a-z]")
# Alef maqsura and ta marbuta are often written as ya and ha.
_ONE_LETTER = str.maketrans({0x649: 0x64A, 0x629: 0x647})


class Tokens(NamedTuple):
    """`words` folded for look-up, beside them `written` as the customer wrote them.

    Among the words "." ends a sentence, "#" is a number and "??" an excited question.
    """

    words: list[str]
    written: list[str]
    word_count: int
    mention_count: int
    link_count: int
    question_count: int


def tokens(text: str) -> Tokens:
    """The words of the first `READ_CHARACTERS` of `text`; mentions and links are counted and left out."""
    words: list[str] = []
    written: list[str] = []
    mention_count = link_count = question_count = 0
    for token in _TOKEN.findall(_clean(text)):
        first = token[0]
        if first == "@":
            mention_count += 1
            continue
        if token.startswith(("http", "www.")) and len(token) > 7:
            link_count += 1
            continue
        question_count += first in _QUESTION_MARKS or (first == "!" and "?" in token)
        words.append(fold(token))
        written.append(token)
    word_count = sum(word != "." for word in words)
    return Tokens(words, written, word_count, mention_count, link_count, question_count)


@lru_cache(maxsize=32_768)
def fold(token: str) -> str:
    """The form under which a token is looked up: no case, no accents, no apostrophes, at most two of a letter in a row."""
    if token in _ENDINGS or not token.strip("!"):
        return "."
    if token[0] in "?!":
        return "??"
    if token.isdigit():
        return "#"
    folded = token.lstrip("#").casefold().replace("'", "")
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded)
        folded = "".join(each for each in parts if not unicodedata.combining(each)).translate(_ONE_LETTER)
        folded = folded.translate(_ALIKE) if _LATIN.search(folded) else folded
    return _REPEATED.sub(r"\1\1", folded)


def _clean(text: str) -> str:
    if text[:READ_CHARACTERS].isascii():
        return text[:READ_CHARACTERS]
    text = UNSEEN.sub("", text[: READ_CHARACTERS * _MOST_UNSEEN])[:READ_CHARACTERS]
    return unicodedata.normalize("NFKC", text).translate(_CLEANED)[:READ_CHARACTERS]
