"""A text as its words are compared: no case, no accents, no disguise; one space between words, a stop where what is said ends.

Behind the text as it stands come its tags and CamelCase words: taken apart, and whole behind `#`. Where a text in Latin letters holds
letters that only look like Latin ones, all of it comes once more as it is read.
"""

import unicodedata
from collections.abc import Callable

import regex

from answerable.policy.rules.alike import latin
from answerable.policy.rules.views import is_latin
from answerable.triage.rules.tokens import UNSEEN

READ_CHARACTERS = 5_000  # more than networks of short posts take
TAG = "#"
_STOP = " \n "
_STOPS = frozenset("\n\r!?|()[]{}\u2026\u3002\u3001\uff0c\u300c\u300d\u061f\u060c\u061b\u0964")
_STOP_BEFORE_SPACE = regex.compile(r"[.,;:]+(?=\s|$)")
_LINK = regex.compile(r"https?://(?:www\.)?([^\s/?#]{1,255})\S*", regex.IGNORECASE)
_TAGS = regex.compile(r"[#@][\w\u200c]{1,100}|\b\w{0,60}\p{Ll}\p{Lu}\w{0,60}")
_PARTS = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{Lu})")
_SPACES = regex.compile(" {2,}")
KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff"
HANGUL = "\uac00-\ud7a3"
# Scripts that put no space between words: Thai, Lao, Burmese, Khmer, Hiragana, Han.
WITHOUT_SPACES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u3096\u309d-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_SCRIPT_CHANGES = regex.compile(
    "|".join(f"(?<=[{each}])(?=[^{each}\\s#])|(?<=[^{each}\\s#])(?=[{each}])" for each in (KATAKANA, HANGUL, WITHOUT_SPACES))
)
_FIRST_OF_THOSE = "\u0e00"
_ACCENTS_END = 0x0900  # behind it, marks above and below are letters of their own
_TATWEEL = "\u0640"
_ONE_LETTER = str.maketrans(
    {"\u0649": "\u064a", "\u0629": "\u0647", "\u0131": "i", "\u0142": "l", "\u00f8": "o", "\u0111": "d", "\u00e6": "ae"}
)


class _Letters(dict[int, str]):
    """What becomes of each letter, found out once."""

    def __init__(self, become: Callable[[str], str]) -> None:
        self._become = become

    def __missing__(self, code: int) -> str:
        found = self[code] = self._become(chr(code))
        return found


def folded(text: str) -> str:
    """All that is looked through."""
    seen = _seen(text)
    main = _spaced(_words(_LINK.sub(r" \n \1 \n ", seen)))
    parts = [main, *(_tag(each) for each in _TAGS.findall(seen))]
    if not main.isascii() and is_latin(main) and (other := main.translate(_ALIKE)) != main:
        parts.append(other)
    return f" {_STOP.join(parts)} "


def words(written: str) -> list[str]:
    """The words of a phrase as they are compared."""
    return [each for each in _spaced(_words(_seen(written))).split(" ") if each.strip()]


def _seen(text: str) -> str:
    cut = text[:READ_CHARACTERS]
    return cut if cut.isascii() else unicodedata.normalize("NFKC", UNSEEN.sub("", cut))


def _words(seen: str) -> str:
    return _STOP_BEFORE_SPACE.sub(_STOP, seen).translate(_FOLDED)


def _spaced(text: str) -> str:
    """One space between words, and between scripts where one of them has none of its own."""
    if not text.isascii() and max(text, default="") >= _FIRST_OF_THOSE:
        text = _SCRIPT_CHANGES.sub(" ", text)
    return _SPACES.sub(" ", text).strip(" ")


def _tag(written: str) -> str:
    """A tag, or a word in CamelCase, taken apart and whole."""
    bare = written.lstrip("#@")
    return f"{_spaced(_words(_PARTS.sub(' ', bare)))}{_STOP}{TAG}{joined(bare)}"


def joined(written: str) -> str:
    """Its words without anything between them."""
    return _words(written).replace(" ", "").replace("\n", "")


def _folded(letter: str) -> str:
    if letter in _STOPS:
        return _STOP
    if UNSEEN.match(letter) or letter == _TATWEEL:
        return ""
    bare = "".join(each for each in unicodedata.normalize("NFKD", letter.casefold()) if not _is_accent(each))
    bare = unicodedata.normalize("NFC", bare).translate(_ONE_LETTER)
    return bare if all(unicodedata.category(each)[0] in "LNM" for each in bare) else " "


def _is_accent(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) and ord(letter) < _ACCENTS_END


_FOLDED, _ALIKE = _Letters(_folded), _Letters(latin)
