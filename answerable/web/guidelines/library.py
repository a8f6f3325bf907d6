"""Every rule by the department whose it is, with what it met lately."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from answerable.journeys.policies import access
from answerable.policy import queries
from answerable.web.conditions import Words
from answerable.web.guidelines.kinds import kind_words
from answerable.web.guidelines.words import GRAVE, scope, serious

if TYPE_CHECKING:
    from answerable.policy.models import RuleVersion
    from answerable.staff.models import Member

LATELY = timedelta(days=30)


@dataclass(frozen=True)
class Line:
    """One rule in the list."""

    version: RuleVersion
    kind: str
    severity: str
    icon: str
    chip: str
    scope: list[str]
    hit_count: int
    may_write: bool


@dataclass(frozen=True)
class Library:
    """What the screen shows, all or what was looked for by `words`; hits are for those who write policies."""

    shelves: list[tuple[str, list[Line]]]
    words: str
    count: int
    on_count: int
    may_write: bool
    may_know: bool
    offers_starters: bool


def library(me: Member, now: datetime, looked_for: str = "") -> Library:
    """The rules for whoever asks, or those of them that speak of something."""
    writes, rules = access.may_write(me), queries.rules()
    counts: Mapping[int, int] = queries.hit_counts(since=now - LATELY) if writes and rules else {}
    words = Words()
    lines = [_line(each, counts, words, me) for each in rules if speaks_of(each, looked_for)]
    shelves = [(name, list(several)) for name, several in groupby(lines, key=lambda each: each.version.rule.department.name)]
    on_count = sum(1 for each in rules if each.rule.switched_on_at)
    return Library(shelves, looked_for, len(rules), on_count, may_write=writes, may_know=writes, offers_starters=me.is_owner and not rules)


def speaks_of(version: RuleVersion, looked_for: str) -> bool:
    """Whether every word that is looked for stands somewhere in a rule: its code, its sentences, its examples or what it finds."""
    sentences = (version.rule.code, version.name, version.sentence, version.alternative, version.good, version.bad, str(version.data))
    said = " ".join(sentences).casefold()
    return all(word in said for word in looked_for.casefold().split())


def _line(version: RuleVersion, counts: Mapping[int, int], words: Words, me: Member) -> Line:
    grave = GRAVE[version.severity]
    return Line(
        version,
        kind_words(version.kind),
        serious(version),
        grave.icon,
        grave.chip,
        scope(version, words),
        counts.get(version.rule_id, 0),
        access.may_write(me, version.rule.department_id),
    )
