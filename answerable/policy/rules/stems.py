"""The forms under which a word is found: as written, and as its stem in the languages that it may be in."""

import re
from functools import cache, lru_cache
from typing import Any

import snowballstemmer

from answerable.policy.rules.alike import unleeted
from answerable.policy.rules.views import View, plain

_STEMMERS = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hi": "hindi", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
LONGEST = 60  # letters; what is longer is no word
_REPEATED = re.compile(r"(.)\1{2,}")


@lru_cache(maxsize=65_536)
def forms(word: str, languages: frozenset[str]) -> frozenset[str]:
    """The forms of a word as it is seen: without case and accents, its stems, and what it says where digits stand for letters."""
    bare = plain(View(word)).text
    if len(bare) > LONGEST:
        return frozenset({bare})
    found = {bare}
    for each in (word.casefold(), bare, *unleeted(bare)):
        found.add(plain(View(each)).text)
        found |= {plain(View(stem(each, language))).text for language in languages if language in _STEMMERS}
    if _REPEATED.search(bare):
        found |= forms(_REPEATED.sub(r"\1", bare), languages) | forms(_REPEATED.sub(r"\1\1", bare), languages)
    return frozenset(found)


def stem(word: str, language: str) -> str:
    """The stem of a word of a language."""
    return str(_stemmer(language).stemWord(word))


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_STEMMERS[language])
