"""All rules that are switched on, made ready to be looked for."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from answerable.policy.rules.kinds import KINDS, model
from answerable.policy.rules.reading import Finder, Reading, joined
from answerable.policy.rules.scope import Place, Scope
from answerable.policy.rules.severity import Severity
from answerable.policy.rules.told import Told
from answerable.policy.rules.views import Span


@dataclass(frozen=True, slots=True)
class Guard(Told):
    """A version of a rule as the check needs it: who asks what, where it binds, and what it looks for."""

    kind: str
    data: Mapping[str, Any]
    scope: Scope
    _finders: dict[frozenset[str], Finder] = field(default_factory=dict, repr=False, compare=False)

    @property
    def question(self) -> str:
        """What a language model is asked, "" where none is."""
        return model.question_of(self.data) if self.kind == model.NAME else ""

    def binds(self, place: Place) -> bool:
        """Whether it is looked for there; what only a model could answer is not where there is none."""
        return self.scope.holds(place) and (place.has_model or not self.question)

    def is_unanswered(self, reading: Reading) -> bool:
        """Whether it counts as met because nobody could answer its question."""
        return bool(self.question) and self.question not in reading.opinions and Severity(self.severity).counts_unanswered

    def spans(self, reading: Reading) -> list[Span]:
        """Where it stands in a text as it was written; made ready for languages when they come up first."""
        kind = KINDS[self.kind]
        languages = reading.languages if kind.is_by_language else frozenset()
        if languages not in self._finders:
            self._finders[languages] = kind.compiled(self.data, languages)
        return joined(self._finders[languages](reading))


class RuleSet:
    """The rules of one version of the rule book; `needs` names what of a place any of them asks for."""

    def __init__(self, version: int, guards: Sequence[Guard]) -> None:
        self.version, self.guards = version, guards
        scopes = [guard.scope for guard in guards]
        asked = {
            "rules": guards,
            "model": any(each.question for each in guards),
            "topics": any(each.topic_ids for each in scopes),
            "reasons": any(each.reasons for each in scopes),
        }
        self.needs = frozenset(name for name, is_asked in asked.items() if is_asked)
        self._turns = sorted({each for guard in guards for each in _turns(guard.scope)})

    def mark(self, day: date) -> str:
        """Which rules bind on a day: another mark where the rules were changed, or one began or ended since."""
        return f"{self.version}.{bisect_right(self._turns, day)}"

    def questions(self, place: Place) -> list[str]:
        """What a language model is asked of a text there, each once."""
        return list(dict.fromkeys(each.question for each in self.guards if each.question and each.binds(place)))

    def found(self, reading: Reading, place: Place) -> Iterable[tuple[Guard, list[Span]]]:
        """The rules that a text meets there, with where it does; all of it where nobody could answer for one."""
        for guard in self.guards:
            if guard.binds(place):
                spans = reading.whole if guard.is_unanswered(reading) else guard.spans(reading)
                if spans:
                    yield guard, spans


def _turns(scope: Scope) -> Iterable[date]:
    """The days on which it begins and has ended."""
    if scope.from_on is not None:
        yield scope.from_on
    if scope.until_on is not None and scope.until_on < date.max:
        yield scope.until_on + timedelta(days=1)
