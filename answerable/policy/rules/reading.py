"""A text, read once for all rules: what several of them need is made when the first asks for it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from answerable.policy.rules.stems import forms
from answerable.policy.rules.tokens import Token, as_written, uncovered, unhidden
from answerable.policy.rules.views import Span, View, plain, undisguised, visible

READ_CHARACTERS = 20_000  # more than any network takes
_ENDS = ".!?\n\u2026\u061f\u3002\uff01\uff1f"
# A mark right before a letter ends nothing (bit.ly, 12.50); the end of a line always does.
_SENTENCE = re.compile(rf"[^{_ENDS}]+(?:[.!?]+(?=[^\s{_ENDS}])[^{_ENDS}]+)*[{_ENDS}]*")
Vectors = Any  # rows of numbers, one a text
Embed = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True)
class Line:
    """The words of a text in order, and where each form of one stands among them."""

    tokens: Sequence[Token]
    found: dict[str, list[int]]

    @cached_property
    def all_forms(self) -> str:
        """Every form once, a line each: where a part of a word is looked for."""
        return "\n".join(["", *self.found, ""])


@dataclass
class Reading:
    """A text in the languages that it may be in; `embed` makes vectors of meaning, where there is something that does.

    `opinions` is what a language model said of it, by question; what it was not asked, or did not answer, is not there.
    """

    text: str
    languages: frozenset[str] = frozenset()
    embed: Embed | None = None
    opinions: Mapping[str, bool] = field(default_factory=dict)
    _known: dict[Any, list[Any]] = field(default_factory=dict, repr=False)

    @cached_property
    def seen(self) -> View:
        """As it is seen."""
        return visible(self.text[:READ_CHARACTERS])

    @cached_property
    def whole(self) -> list[Span]:
        """All of it, where there is anything."""
        return [(0, len(self.text))] if self.text.strip() else []

    @cached_property
    def views(self) -> list[View]:
        """As it is seen, and with every letter as the one that it looks like, where that is another text."""
        other = undisguised(self.seen)
        return [self.seen] if other.text == self.seen.text else [self.seen, other]

    @cached_property
    def bare(self) -> View:
        """For comparing: without case, accents and disguise."""
        return undisguised(plain(self.seen))

    @cached_property
    def lines(self) -> list[Line]:
        """Its words, as they stand and as they may have been hidden."""
        lines = [as_written(view) for view in self.views] + [uncovered(view) for view in self.views]
        return [self._line(each) for each in lines if each]

    @cached_property
    def forms(self) -> set[str]:
        """Every form of any of its words."""
        return {form for line in self.lines for form in line.found}

    def _line(self, tokens: Sequence[Token]) -> Line:
        found: dict[str, list[int]] = defaultdict(list)
        for place, token in enumerate(tokens):
            for form in forms(token.word, self.languages):
                found[form].append(place)
        return Line(tokens, dict(found))

    @cached_property
    def bare_sentences(self) -> list[tuple[View, Span]]:
        """Its sentences for comparing, each with where it stands in which form: `bare`, and with hidden words uncovered."""
        other = unhidden(self.bare)
        return [(view, span) for view in (self.bare, other) if view for span in _sentences(view)]

    @cached_property
    def seen_sentences(self) -> list[Span]:
        """Where they stand in `seen`."""
        return _sentences(self.seen)

    @cached_property
    def meanings(self) -> Vectors:
        """What each sentence of `seen` means, a row each; only where there is something that makes vectors."""
        assert self.embed is not None
        return self.embed([self.seen.text[start:end] for start, end in self.seen_sentences])

    def once(self, find: Callable[["Reading"], Iterable[Any]]) -> list[Any]:
        """What `find` finds in it, looked for once whoever asks."""
        if find not in self._known:
            self._known[find] = list(find(self))
        return self._known[find]


def _sentences(view: View) -> list[Span]:
    return [each.span() for each in _SENTENCE.finditer(view.text) if each[0].strip()]


Finder = Callable[[Reading], Iterable[Span]]


def joined(spans: Iterable[Span]) -> list[Span]:
    """In order, those that overlap as one."""
    return list(_joined(sorted(spans)))


def _joined(spans: list[Span]) -> Iterator[Span]:
    last: Span | None = None
    for start, end in spans:
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
