"""Other open cases of the same customer, and which colleague works on them, so that two do not answer one person each for themselves.

Who is in one of them just now is told by the live stream (`frontend/js/presence.js`), within the pages that the member sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.channels import queries as channels

if TYPE_CHECKING:
    from answerable.inbox.models import Row
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class Elsewhere:
    """A case of this customer that somebody else has taken."""

    case_id: int
    member_id: int
    reference: str
    who: str


@dataclass(frozen=True)
class Beyond:
    """What the head says of the customer's other cases: `open_ids` are all that are open, `taken` those with somebody else."""

    person_id: int
    open_ids: Sequence[int]
    taken: Sequence[Elsewhere]


def beyond(known: Sources) -> Beyond:
    """The open ones among the newest other cases of this customer, as far as the member sees them."""
    others = [each for each in known.earlier if each.is_open]
    taken = [each for each in others if each.member_id not in {None, known.me.pk}]
    return Beyond(known.case.person_id, [each.case_id for each in others], _named(taken, known) if taken else [])


def _named(rows: Sequence[Row], known: Sources) -> list[Elsewhere]:
    brands = {each.pk: each.brand for each in channels.pages({row.page_id for row in rows})}
    found = [(row, known.people.get(row.member_id or 0)) for row in rows if row.page_id in brands]
    return [
        Elsewhere(row.case_id, who.pk, brands[row.page_id].reference(row.case_id), known.signed(who.pk, who.department_id))
        for row, who in found
        if who is not None
    ]
