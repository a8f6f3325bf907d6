from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import NoRowCatchesAll, RulesChanged, UnknownCondition
from answerable.routing.models import Rule, Version

CONDITIONS: dict[str, type] = {
    "brand_ids": int,
    "page_ids": int,
    "page_kinds": str,
    "kinds": str,
    "reasons": str,
    "languages": str,
    "urgencies": str,
    "visibility": bool,
    "words": str,
    "topic_ids": int,
    "reach_from": int,
    "standings": str,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A row to be: conditions by name (`CONDITIONS`), each a list; who else has a letter in it, and what it is called.

    `first_id` says which rule it goes on from.
    """

    department_id: int
    conditions: Mapping[str, Sequence[object]] = field(default_factory=dict)
    member_id: int | None = None
    first_id: int | None = None
    name: str = ""
    section: str = ""
    letters: Mapping[int, str] = field(default_factory=dict)
    is_first_line: bool = False
    ask_within_hours: int | None = None

    def row(self, version: int, position: int, at: datetime) -> Rule:
        """As it is kept."""
        told: dict[str, Any] = {name: getattr(self, name) for name in _AS_THEY_ARE}
        conditions = {name: list(values) for name, values in self.conditions.items()}
        letters = {str(key): said for key, said in self.letters.items()}
        return Rule(version=version, position=position, at=at, conditions=conditions, letters=letters, **told)


_AS_THEY_ARE = ("department_id", "member_id", "first_id", "name", "section", "is_first_line", "ask_within_hours")


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a version: what changed, who the first line is, which version it brings back."""

    sentence: str = ""
    first_line_id: int | None = None
    restored_from: int | None = None


@transaction.atomic
def agree(rows: Sequence[Draft], *, instead_of: int | None = None, about: About | None = None, actor: Actor, now: datetime) -> int:
    """Save the ordered rules as a new version, which decides from the next message on; says which.

    Refuses rules whose last row has a condition, conditions that no message could be held against, and, where `instead_of` says which
    version was looked at, that another is in force by now. Records rules.agreed.
    """
    if any(not _is_known(name, values) for row in rows for name, values in row.conditions.items()):
        raise UnknownCondition(_("A rule has a condition that is none. Choose conditions of the list."))
    if not rows or any(rows[-1].conditions.values()):
        raise NoRowCatchesAll(_("The last rule must be without conditions, so that every message has an owner."))
    locks.hold(["ownership rules"])
    last = Rule.objects.aggregate(last=Max("version"))["last"] or 0
    if instead_of not in {None, last}:
        raise RulesChanged
    version, said = last + 1, about or About()
    Version.objects.create(
        number=version,
        at=now,
        by_member_id=actor.member_id,
        sentence=said.sentence[:200],
        first_line_id=said.first_line_id,
        restored_from=said.restored_from,
    )
    Rule.objects.bulk_create(row.row(version, position, now) for position, row in enumerate(rows))
    record([Fact("rules.agreed", version, data={"rows": len(rows), "instead_of": last})], actor=actor, now=now)
    return version


def _is_known(name: str, values: Sequence[object]) -> bool:
    kind = CONDITIONS.get(name)
    return kind is not None and not isinstance(values, str) and all(isinstance(each, kind) for each in values)
