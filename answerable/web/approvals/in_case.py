"""A reply that waits, where it stands in its case: for whom since when, and the buttons of who may decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.approvals import queries
from answerable.web.case.composer.following import following
from answerable.web.layout.short import moment

if TYPE_CHECKING:
    from answerable.approvals.models import Approval
    from answerable.publish.models import Outbound
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class AtEntry:
    """What can be done: the one that waits, whether the reader decides on it, and whether it is theirs to take back."""

    approval: Approval
    may_decide: bool
    is_own: bool


def asked_of(outbounds: Iterable[Outbound]) -> Mapping[int, list[Approval]]:
    """Who is or was asked, of texts that wait or came back; nothing is asked of the database where there are none."""
    ids = [each.pk for each in outbounds if each.state in {"held", "returned"}]
    return queries.of_outbounds(ids) if ids else {}


def afterwards(outbounds: Iterable[Outbound]) -> Mapping[int, list[str]]:
    """What follows once texts that wait have left; nothing is asked of the database where none waits."""
    ids = [each.pk for each in outbounds if each.state == "held"]
    return following(ids) if ids else {}


def standing(outbound: Outbound, known: Sources) -> str:
    """For whom it waits and what follows then, or who sent it back and why."""
    asked = known.approvals.get(outbound.pk, [])
    waits = next((each for each in asked if each.state == "waiting"), None)
    if waits is not None and waits.asked_at and waits.due_at:
        said = {"who": waits.department.name, "since": _time(waits.asked_at), "until": moment(waits.due_at)}
        waiting, then = _("Waits for %(who)s since %(since)s, until %(until)s") % said, known.afterwards.get(outbound.pk)
        return _("%(waiting)s. Once it has left: %(steps)s") % {"waiting": waiting, "steps": ", ".join(then)} if then else waiting
    if outbound.state == "returned" and outbound.words:
        back = next((each for each in asked if each.state == "returned"), None)
        return _("Sent back by %(who)s: %(words)s") % {"who": back.department.name, "words": outbound.words} if back else outbound.words
    return ""


def at_entry(outbound: Outbound, known: Sources) -> AtEntry | None:
    """The buttons, for who may press one."""
    waits = next((each for each in known.approvals.get(outbound.pk, []) if each.state == "waiting"), None)
    if waits is None or outbound.state != "held":
        return None
    me, is_own = known.me, outbound.member_id == known.me.pk
    asked = known.scope.may(Action.APPROVE, outbound.page_id) and queries.is_asked(waits, me.pk, me.department_id)
    may_decide = asked and not is_own and me.pk not in _editors(known.approvals[outbound.pk])
    return AtEntry(waits, may_decide, is_own) if may_decide or is_own else None


def _editors(asked: Iterable[Approval]) -> set[int]:
    return {each.decision.member_id for each in asked if hasattr(each, "decision") and each.decision.outcome == "edited"}


def _time(at: object) -> str:
    return f"{timezone.localtime(at):%H:%M}"  # type: ignore[arg-type]  # a datetime
