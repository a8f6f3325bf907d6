"""What the journal knows of a case, in sentences for its timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.web.case.shown_events import TITLES
from answerable.web.layout.shapes import Entry, LegKind

if TYPE_CHECKING:
    from answerable.journal.models import Event
    from answerable.web.case.sources import Sources


def happening(event: Event, known: Sources, leg: LegKind) -> Entry:
    """One event as a tick on the line of `leg`."""
    return Entry("event", f"e{event.pk}", leg, event.at, str(TITLES[event.kind]), _byline(event, known), _sentence(event, known))


def _sentence(event: Event, known: Sources) -> str:
    match event.kind:
        case "case.owned":
            return _("and given to %(department)s.") % {"department": known.department(event.data.get("department"))}
        case "case.assigned":
            return _("to %(whom)s.") % {"whom": known.signed(event.data.get("member"), event.data.get("department"))}
        case "case.reopened" if event.member_id is None:
            return _("because the customer wrote again.")
    return ""


def _byline(event: Event, known: Sources) -> str:
    if event.member_id is None:
        return _("By the ownership rules") if event.kind == "case.owned" else ""
    return _("by %(who)s") % {"who": known.signed(event.member_id, event.department_id)}
