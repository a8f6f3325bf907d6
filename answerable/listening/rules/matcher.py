"""Which of many phrases a text names: all of them are looked for in one pass, however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from answerable.listening.rules.folding import folded
from answerable.listening.rules.spellings import Spelling, spelling
from answerable.triage.rules.language import language_of
from answerable.triage.rules.tokens import tokens


@dataclass(frozen=True, slots=True)
class Wanted:
    """A phrase to listen for: ways to write it, what takes it back, the languages that it counts in (all where none is named)."""

    id: int
    spellings: Sequence[str]
    unless: Sequence[str] = ()
    languages: frozenset[str] = field(default_factory=frozenset)
    is_joined: bool = True
    version: int = 1


class Match(NamedTuple):
    """A phrase that a text names, by which way to write it."""

    wanted: Wanted
    spelling: str


class _Place(NamedTuple):
    """What a pattern stands for: a phrase by one of its spellings, or what takes that back (`reach` "place" or "text")."""

    phrase: int
    written: str
    reach: str = ""


class Matcher:
    """Looks for all phrases at once (Aho-Corasick), then at borders, at what takes a phrase back, and at the language."""

    def __init__(self, phrases: Iterable[Wanted]) -> None:
        self._phrases = list(phrases)
        places: defaultdict[str, list[_Place]] = defaultdict(list)
        tags = set[str]()
        for number, each in enumerate(self._phrases):
            spellings = [spelling(written, is_joined=each.is_joined) for written in each.spellings]
            for one in spellings:
                tags.add(one.tag)
                _stand(places, one, _Place(number, one.written))
            for one in (spelling(written) for written in each.unless):
                _stand(places, one, _Place(number, one.written, _reach(one, spellings)))
        self.tags = tuple(sorted(filter(None, tags)))
        self._places = list(places.values())
        self._found = AhoCorasick(list(places)) if places else None

    def names(self, text: str, language: str = "") -> Match | None:
        """The phrase that a text names, of several the one that was given first; `language` is what the network says of it."""
        found: defaultdict[int, list[tuple[int, int, _Place]]] = defaultdict(list)
        for pattern, start, end in self._found.find_matches_as_indexes(folded(text), overlapping=True) if self._found else ():
            for place in self._places[pattern]:
                found[place.phrase].append((start, end, place))
        for number in sorted(found):
            written = _first_left(found[number])
            if written is not None and _is_in(self._phrases[number].languages, text, language):
                return Match(self._phrases[number], written)
        return None


def _first_left(found: Sequence[tuple[int, int, _Place]]) -> str | None:
    """The spelling that stands first, unless everything of it is taken back."""
    if any(place.reach == "text" for _, _, place in found):
        return None
    taken = [(start, end) for start, end, place in found if place.reach]
    left = [(start, place.written) for start, end, place in found if not place.reach and not any(a < end and start < b for a, b in taken)]
    return min(left)[1] if left else None


def _is_in(languages: frozenset[str], text: str, language: str) -> bool:
    """Whether a text is in one of these languages; what nobody can tell counts."""
    if not languages:
        return True
    told = language.partition("-")[0].lower() or language_of(tokens(text))
    return not told or told in languages


def _stand(places: defaultdict[str, list[_Place]], one: Spelling, place: _Place) -> None:
    for pattern in one.patterns:
        places[pattern].append(place)


def _reach(unless: Spelling, spellings: Sequence[Spelling]) -> str:
    """What holds the phrase itself takes back that place; what does not takes back the whole text."""
    return "place" if any(f" {each.words} " in f" {unless.words} " for each in spellings) else "text"
