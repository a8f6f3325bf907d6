"""What the journal knows of a case, in sentences for its timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.automation import queries as rules
from answerable.labels import queries as labels
from answerable.topics import queries as topics
from answerable.web.approvals.grounds import because
from answerable.web.case.closing.endings import OUTCOMES, silence_named
from answerable.web.case.goodwill.words import gesture_in_words
from answerable.web.case.moderating.moderation import is_told
from answerable.web.case.timeline.shown_events import TITLES
from answerable.web.case.understanding.why import why
from answerable.web.layout.shapes import Entry, LegKind
from answerable.web.layout.short import moment

if TYPE_CHECKING:
    from answerable.journal.models import Event
    from answerable.web.case.sources import Sources


def is_shown(event: Event, known: Sources) -> bool:
    """Whether it is a tick of its own; questions to colleagues stand as notes, some moderation at its message."""
    return event.kind in TITLES and not is_told(event, known)


def happening(event: Event, known: Sources, leg: LegKind) -> Entry:
    """One event as a tick on the line of `leg`."""
    return Entry("event", f"e{event.pk}", leg, event.at, str(TITLES[event.kind]), _byline(event, known), _sentence(event, known))


def _sentence(event: Event, known: Sources) -> str:
    match event.kind:
        case "case.owned":
            return _("and given to %(department)s.") % {"department": known.department(event.data.get("department"))}
        case "case.assigned" | "case.moved":
            return _to(event, known)
        case "case.distributed":
            return f"{_to(event, known)[:-1]}: {why(event.data)}."
        case "case.handed_off" | "case.returned" | "case.hand_off_late":
            return handing(event, known)
        case "case.reopened" if event.member_id is None:
            return _("because the customer wrote again.")
        case "case.closed" | "case.not_pointed":
            return ending(event.data)
        case "case.snoozed":
            return _("until %(time)s.") % {"time": moment(datetime.fromisoformat(event.data["until"]))}
        case "case.woken" if event.member_id is None:
            return _("at its time, or because the customer wrote.")
        case "case.labelled" | "case.unlabelled":
            label = labels.labels_by_id([event.data["label"]]).get(event.data["label"])
            return f"{label.name}." if label else ""
        case "case.topic_set" | "case.topic_unset":
            topic = topics.topics_by_id([event.data["topic"]]).get(event.data["topic"])
            return f"{topics.named(topic)}." if topic else ""
        case "sla.warned" | "sla.missed" | "sla.escalated":
            return _told(event.data.get("told", []), known)
        case "goodwill.given" | "goodwill.proposed" | "goodwill.granted" | "goodwill.refused" | "goodwill.taken_back":
            return f"{gesture_in_words(event.data)}."
        case "rule.fired":
            version = rules.rule(event.subject_id)
            return f"{version.rule.name}." if version else ""
        case "satisfaction.answered":
            return _("%(score)d of 5.") % {"score": event.data["score"]}
        case "case.restricted":
            return because(event.data)
        case "approval.asked":
            return _("of %(department)s.") % {"department": known.department(event.data.get("department"))}
        case "case.merged":
            return _("with %(case)s.") % {"case": _reference(event, known)}
        case "case.parted":
            return _("from here: %(case)s.") % {"case": _reference(event, known)}
        case "case.divided":
            return _("off as %(case)s.") % {"case": _reference(event, known)}
    return ""


def _to(event: Event, known: Sources) -> str:
    return _("to %(whom)s.") % {"whom": known.signed(event.data.get("member"), event.data.get("department"))}


def handing(event: Event, known: Sources) -> str:
    """To whom a case went, with what was said, as long as it stands."""
    made = next((each for each in known.hand_offs if each.pk == event.data.get("hand_off")), None)
    whom = _to(event, known)
    if made is None or event.kind == "case.hand_off_late":
        return whom if event.kind != "case.hand_off_late" else _("The leads were told.")
    going = _("%(summary)s Next: %(step)s") % {"summary": made.summary, "step": made.next_step}
    return f"{whom} {made.why_returned if event.kind == 'case.returned' else going}".strip()


def _told(member_ids: Sequence[int], known: Sources) -> str:
    """Who heard of a deadline."""
    if not member_ids:
        return _("Nobody was on shift.")
    return _("Told: %(names)s.") % {"names": ", ".join(known.signed(each, None) for each in member_ids)}


def ending(data: Mapping[str, str]) -> str:
    """How a case ended, and why the public heard nothing."""
    outcome, silence = OUTCOMES.get(data.get("outcome", "")), silence_named(data.get("silence", ""))
    words = _("as %(outcome)s.") % {"outcome": str(outcome).lower()} if outcome else ""
    why = _("No answer: %(reason)s.") % {"reason": silence} if silence else ""
    return f"{words} {why}".strip()


def _reference(event: Event, known: Sources) -> str:
    return known.case.page.brand.reference(event.data.get("case"))


def _byline(event: Event, known: Sources) -> str:
    if event.member_id is None:
        return _("By the ownership rules") if event.kind == "case.owned" else ""
    return _("by %(who)s") % {"who": known.signed(event.member_id, event.department_id)}
