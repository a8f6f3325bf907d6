"""The hand-off that stands on a case, as its card shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from answerable.access.scope import Action

if TYPE_CHECKING:
    from answerable.routing.models import HandOff
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class Handed:
    """The last hand-off: `sender` and `receiver` in words, and what this member may do about it."""

    made: HandOff
    sender: str
    receiver: str
    settled_by: str
    can_accept: bool
    can_withdraw: bool

    @property
    def is_waiting(self) -> bool:
        """Whether nobody settled it yet."""
        return self.made.state == "waiting"


def handed(known: Sources) -> Handed | None:
    """The card of the last hand-off while it waits, or while those have the case who accepted it or got it back."""
    made = known.hand_offs[-1] if known.hand_offs and known.case.is_open else None
    if made is None or made.state == "withdrawn":
        return None
    holder = made.from_department_id if made.state == "returned" else made.to_department_id
    if known.ownership is None or known.ownership.department_id != holder:
        return None
    may, is_waiting = known.may(Action.REPLY), made.state == "waiting"
    return Handed(
        made,
        known.signed(made.by_member_id, made.from_department_id),
        known.signed(made.to_member_id, made.to_department_id),
        known.signed(made.settled_by_id, made.to_department_id),
        can_accept=may and is_waiting and known.me.department_id == made.to_department_id,
        can_withdraw=may and is_waiting and (known.me.pk == made.by_member_id or known.me.department_id == made.from_department_id),
    )
