"""How a message is read, as the case shows it: in a line below it, and why in the panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.triage import queries as triage
from answerable.triage.rules.doubt import is_doubtful
from answerable.triage.rules.labels import PERSON, Sentiment, Urgency
from answerable.triage.words import reader, reason, sentiment, sureness, urgency
from answerable.web.case.understanding.choices import Group, groups
from answerable.web.case.understanding.named import flags
from answerable.web.layout.shapes import ReadLine

if TYPE_CHECKING:
    from answerable.cases.models import Message
    from answerable.triage.models import Reading
    from answerable.web.case.sources import Sources

_URGENT = {Urgency.HIGH, Urgency.CRITICAL}


@dataclass(frozen=True)
class Understanding:
    """How one message is read, why, since when and by whom; `groups` is what it can be read as instead, empty for who may not say so."""

    message: Message
    line: ReadLine
    lang: str
    sentences: list[str]
    sureness: str
    percent: int
    by: str
    version: str
    at: datetime
    groups: list[Group]


def line(reading: Reading, known: Sources) -> ReadLine:
    """The line below a message of a case."""
    stands = known.case_reading is not None and known.case_reading.message_id == reading.message_id
    return glance(reading, stands=stands)


def glance(reading: Reading, *, stands: bool = False) -> ReadLine:
    """What is said of a message, as short as it stays clear: what is usual goes without saying."""
    return ReadLine(
        url=reverse("case:reading", args=[reading.message_id]),
        reason=reading.reason,
        reason_label=reason(reading.reason),
        mood_label="" if reading.sentiment == Sentiment.NEUTRAL else sentiment(reading.sentiment),
        urgency_label=_urgency(reading.urgency),
        is_urgent=reading.urgency in _URGENT,
        needs_response=reading.needs_response,
        is_doubtful=is_doubtful(reading.doubt),
        stands=stands,
        flags=flags(reading),
        words=tuple(text for kind, text, *_rest in reading.evidence if kind == "word"),
    )


def _urgency(key: str) -> str:
    if key == Urgency.HIGH:
        return _("Urgent")
    return urgency(key) if key == Urgency.CRITICAL else ""


def understanding(message: Message, reading: Reading, *, by: str, may_say: bool) -> Understanding:
    """Everything about how a message is read; `by` names the colleague who said so, where one did."""
    is_said = reading.reader == PERSON
    return Understanding(
        message=message,
        line=glance(reading),
        lang=message.language or reading.language,
        sentences=[] if is_said else triage.explanation(reading),
        sureness="" if is_said else sureness(reading.probability),
        percent=round(100 * reading.probability),
        by=by or reader(reading.reader),
        version=reading.reader,
        at=reading.at,
        groups=groups(reading) if may_say else [],
    )
