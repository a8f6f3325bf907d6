from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.routing.errors import NoRowCatchesAll
from answerable.routing.models import Rule


@dataclass(frozen=True, slots=True)
class Draft:
    """A row to be: conditions by name (page_ids, kinds, reasons, languages, urgencies, visibility), each a list."""

    department_id: int
    conditions: Mapping[str, Sequence[object]] = field(default_factory=dict)
    member_id: int | None = None


def agree(rows: Sequence[Draft], *, actor: Actor, now: datetime) -> int:
    """Save the ordered rules as a new version, which decides from the next message on; says which.

    Refuses rules whose last row has a condition. Records rules.agreed.
    """
    if not rows or any(rows[-1].conditions.values()):
        raise NoRowCatchesAll(_("The last rule must be without conditions, so that every message has an owner."))
    version = (Rule.objects.aggregate(last=Max("version"))["last"] or 0) + 1
    Rule.objects.bulk_create(
        Rule(
            version=version,
            position=position,
            conditions={name: list(values) for name, values in row.conditions.items()},
            department_id=row.department_id,
            member_id=row.member_id,
            at=now,
        )
        for position, row in enumerate(rows)
    )
    record([Fact("rules.agreed", version, data={"rows": len(rows)})], actor=actor, now=now)
    return version
