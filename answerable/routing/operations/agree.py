from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import NoRowCatchesAll, RulesChanged, UnknownCondition
from answerable.routing.models import Rule

_CONDITIONS: dict[str, type] = {
    "page_ids": int,
    "kinds": str,
    "reasons": str,
    "languages": str,
    "urgencies": str,
    "visibility": bool,
    "words": str,
    "topic_ids": int,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A row to be: conditions by name (page_ids, kinds, reasons, languages, urgencies, visibility, words, topic_ids), each a list.

    `first_id` says which rule it goes on from.
    """

    department_id: int
    conditions: Mapping[str, Sequence[object]] = field(default_factory=dict)
    member_id: int | None = None
    first_id: int | None = None


@transaction.atomic
def agree(rows: Sequence[Draft], *, instead_of: int | None = None, actor: Actor, now: datetime) -> int:
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
    version = last + 1
    Rule.objects.bulk_create(
        Rule(
            version=version,
            position=position,
            conditions={name: list(values) for name, values in row.conditions.items()},
            department_id=row.department_id,
            member_id=row.member_id,
            first_id=row.first_id,
            at=now,
        )
        for position, row in enumerate(rows)
    )
    record([Fact("rules.agreed", version, data={"rows": len(rows), "instead_of": last})], actor=actor, now=now)
    return version


def _is_known(name: str, values: Sequence[object]) -> bool:
    kind = _CONDITIONS.get(name)
    return kind is not None and not isinstance(values, str) and all(isinstance(each, kind) for each in values)
