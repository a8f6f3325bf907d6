"""The words that speak for something, one file a language in `data/`, written for this project.

A file maps a label to phrases. `*` at the end of a word stands for any ending, `#` for a number. `any.json` holds what is
understood in every language.
"""

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from answerable.triage.rules.tokens import fold, tokens

LANGUAGES = ("en", "de", "es", "fr", "ar", "pt", "it", "nl")
SHORTEST_STEM = 2
_ARABIC_PREFIXES = ("و", "ال")  # "and" and "the" are written on to the word


class Phrase(NamedTuple):
    """What follows the first word, and the labels that the whole speaks for."""

    rest: tuple[str, ...]
    labels: tuple[str, ...]


class Lexicon:
    """The phrases of one language by their first word, longest first."""

    def __init__(self, labelled: dict[str, list[str]]) -> None:
        self.function_words = frozenset(map(fold, labelled.get("function", ())))
        self.negations = frozenset(map(fold, labelled.get("negation", ())))
        self.tag_endings = tuple(labelled.get("tag_ending", ()))
        by_phrase: dict[tuple[str, ...], list[str]] = {}
        for label in labelled.keys() - {"function", "negation", "tag_ending"}:
            for phrase in labelled[label]:
                by_phrase.setdefault(_words(phrase), []).append(label)
        self._words, self._stems = _by_first_word(by_phrase)
        self.starting_with = lru_cache(maxsize=32_768)(self._starting_with)

    def single_words(self) -> Iterator[str]:
        """The words that mean something alone."""
        return (word for word, phrases in self._words.items() if not phrases[-1].rest)

    def _starting_with(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that may begin with `word`, longest first."""
        found = list(self._words.get(word, ()))
        for end in range(SHORTEST_STEM, len(word) + 1):
            found += self._stems.get(word[:end], ())
        if not found and word.startswith(_ARABIC_PREFIXES):
            return self.starting_with(word.removeprefix("و").removeprefix("ال"))
        return tuple(sorted(found, key=lambda phrase: -len(phrase.rest)))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one of `LANGUAGES`, with what is understood everywhere."""
    own, everywhere = _load(language), _load("any")
    return Lexicon({label: own.get(label, []) + everywhere.get(label, []) for label in own | everywhere})


def _load(name: str) -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = json.loads(files(__package__).joinpath("data", f"{name}.json").read_text("utf-8"))
    return loaded


def _words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, each with its `*` kept. Signs such as ":(" are kept whole."""
    parts = (part for part in phrase.split() if part)
    return tuple("#" if part == "#" else "".join(tokens(part.rstrip("*")).words) + part[len(part.rstrip("*")) :] for part in parts)


def _by_first_word(by_phrase: dict[tuple[str, ...], list[str]]) -> tuple[dict[str, list[Phrase]], dict[str, list[Phrase]]]:
    words: dict[str, list[Phrase]] = {}
    stems: dict[str, list[Phrase]] = {}
    for (first, *rest), labels in sorted(by_phrase.items(), key=lambda each: -len(each[0])):
        index = stems if first.endswith("*") else words
        index.setdefault(first.rstrip("*"), []).append(Phrase(tuple(rest), tuple(sorted(labels))))
    return words, stems
