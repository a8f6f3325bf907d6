"""A text as it is seen, and as it is compared; each letter knows where it stood in the text as it was written."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from answerable.policy.rules.alike import latin
from answerable.triage.rules.tokens import UNSEEN

Span = tuple[int, int]
_ONE_LETTER = str.maketrans(
    {"\u0649": "\u064a", "\u0629": "\u0647", "\u0131": "i", "\u0142": "l", "\u00f8": "o", "\u0111": "d", "\u00e6": "ae"}
)
_TATWEEL = "\u0640"


@dataclass(frozen=True, slots=True)
class View:
    """A form of a text: `places` says of each of its letters where it stood; None where nothing moved."""

    text: str
    places: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """Where these letters stood in the text as it was written."""
        if self.places is None or end <= start:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def visible(text: str) -> View:
    """As it is seen: nothing unseen in it, wide and fancy letters as plain ones, accents joined with their letters."""
    if text.isascii():
        return View(text)
    return _view((unicodedata.normalize("NFKC", cluster), start) for start, cluster in _clusters(text))


def plain(seen: View) -> View:
    """For comparing: no case, no accents, one form of letters that are written in two."""
    if seen.text.isascii():
        return View(seen.text.lower(), seen.places)
    return _view((_bare(letter), seen.span(place, place + 1)[0]) for place, letter in enumerate(seen.text))


def undisguised(view: View) -> View:
    """With each letter as the Latin one that it looks like, in a text that is mostly in Latin letters; else as it is."""
    if view.text.isascii() or not is_latin(view.text):
        return view
    return View("".join(map(latin, view.text)), view.places)


def is_latin(text: str) -> bool:
    """Whether most letters of a text are Latin ones."""
    ours = sum(letter.isascii() and letter.isalpha() for letter in text)
    return ours * 2 >= sum(letter.isalpha() for letter in text)


def _bare(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(each for each in parts if not unicodedata.combining(each) and each != _TATWEEL).translate(_ONE_LETTER)


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Letters with their accents, without what nobody sees."""
    start, cluster = 0, ""
    for place, letter in enumerate(text):
        if UNSEEN.match(letter):
            continue
        if cluster and unicodedata.combining(letter):
            cluster += letter
            continue
        if cluster:
            yield start, cluster
        start, cluster = place, letter
    if cluster:
        yield start, cluster


def _view(pieces: Iterator[tuple[str, int]]) -> View:
    letters, places = [], []
    for piece, place in pieces:
        letters.append(piece)
        places += [place] * len(piece)
    return View("".join(letters), tuple(places))
