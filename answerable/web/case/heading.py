"""The head of the case pane: what it is, whose, by when, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.staff import queries as staff
from answerable.triage.words import reason
from answerable.web.inbox.rows import clock
from answerable.web.layout.shapes import Clock

if TYPE_CHECKING:
    from answerable.channels.models import Brand
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class Heading:
    """What the head says, and which of its buttons there are."""

    id: int
    reference: str
    title: str
    network: str
    page_name: str
    brand: Brand
    is_simulated: bool
    reason: str
    reason_label: str
    urgency: str
    owner: str
    owner_initials_of: str
    is_mine: bool
    clock: Clock
    reach: int
    is_open: bool
    closed_words: str
    waits: bool
    can_take: bool
    can_release: bool
    may_change: bool
    speaks: str = ""
    may_lift: bool = False


def heading(known: Sources) -> Heading:
    """The head of the case as the member may see and use it."""
    case, row, owner = known.case, known.row, known.ownership
    who = known.people.get(owner.member_id) if owner and owner.member_id else None
    may_change = known.may(Action.REPLY)
    label = reason(row.reason) if row else ""
    return Heading(
        id=case.pk,
        reference=case.page.brand.reference(case.pk),
        title=_("%(reason)s from %(name)s") % {"reason": label, "name": case.person.name} if label else case.person.name,
        network=case.page.network,
        page_name=case.page.name,
        brand=case.page.brand,
        is_simulated=case.page.is_simulated,
        reason=row.reason if row else "",
        reason_label=label,
        urgency=row.urgency if row else "",
        owner=known.signed(owner.member_id, None) if who and owner else "",
        owner_initials_of=who.name if who else "",
        is_mine=who is not None and who.pk == known.me.pk,
        clock=clock(row, known.now) if row else Clock("none"),
        reach=row.reach if row else 0,
        is_open=case.is_open,
        closed_words=_closed(known),
        waits=bool(row and row.needs_response) and not _is_answering(known),
        can_take=case.is_open and may_change and who is None,
        can_release=case.is_open and may_change and who is not None and who.pk == known.me.pk,
        may_change=may_change,
        speaks=speaks(known),
        may_lift=known.me.is_owner or speaks_id(known) == known.me.pk,
    )


def speaks_id(known: Sources) -> int | None:
    """Who alone answers, where it is a PR matter."""
    return getattr(known.case, "speaks_id", None)


def speaks(known: Sources) -> str:
    """Their name."""
    found = speaks_id(known)
    return "" if found is None else known.name(found) or staff.name_of(found)


def _is_answering(known: Sources) -> bool:
    """Whether an answer to what the customer said last is on its way."""
    heard = max((each.received_at for each in known.messages if not each.is_ours), default=known.case.opened_at)
    return any(each.state in {"queued", "sending", "sent"} and each.queued_at >= heard for each in known.outbounds)


def _closed(known: Sources) -> str:
    if known.closure is None:
        return ""
    who = known.signed(known.closure.member_id, known.closure.department_id)
    return _("Closed by %(who)s") % {"who": who} if who else _("Closed")
