"""The pane beside a case: the customer, why it is whose, its clocks, and what was before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.customers import queries as customers
from answerable.policy import queries as policy
from answerable.sla import queries as sla
from answerable.triage.rules.labels import PERSON
from answerable.triage.words import reason, sureness
from answerable.web.case.contentment import Contentment, contentment
from answerable.web.case.understanding.ruling import Ruling, ruling
from answerable.web.customers.marks import StandingMark, Touch, standing_marks, touch
from answerable.web.inbox.rows import drawn
from answerable.web.layout.shapes import Clock
from answerable.web.promises.beside import Promised, promised

if TYPE_CHECKING:
    from answerable.customers.models import Identity
    from answerable.web.case.sources import Sources

TOUCHPOINTS = 3
CLOCKS: dict[str, str | Promise] = {
    "first_response": gettext_lazy("First answer"),
    "next_response": gettext_lazy("Next answer"),
    "resolution": gettext_lazy("Resolution"),
}


@dataclass(frozen=True)
class Read:
    """How the message that stands for the case was read, how surely, and where it says why."""

    label: str
    sureness: str
    percent: int
    url: str


@dataclass(frozen=True)
class Earlier:
    """A case of the same customer."""

    case_id: int
    words: str
    snippet: str
    lang: str
    at: datetime
    is_open: bool


@dataclass(frozen=True)
class Beside:
    """What the template of the pane takes."""

    name: str
    since: datetime
    picture_url: str
    identities: list[Identity]
    here: set[int]
    ruling: Ruling | None
    read: Read | None
    clocks: list[tuple[str, Clock]]
    guideline: str
    earlier: list[Earlier]
    person_id: int
    standing: StandingMark | None
    touchpoints: list[Touch]
    contentment: Contentment | None
    promised: Promised
    goodwill_mark: int


def beside(known: Sources) -> Beside:
    """Everything beside the conversation that helps to answer."""
    person = known.case.person
    identities = customers.identities(person.pk)
    return Beside(
        name=person.name,
        since=person.first_seen_at,
        picture_url=reverse("files:avatar", args=[known.case.pk]) if any(each.avatar_id for each in identities) else "",
        identities=identities,
        here={leg.identity_id for leg in known.legs},
        ruling=ruling(known),
        read=_read(known),
        clocks=_clocks(known),
        earlier=_earlier(known),
        person_id=person.pk,
        standing=standing_marks().get(person.standing) if person.standing else None,
        touchpoints=[touch(each) for each in known.touchpoints[:TOUCHPOINTS]],
        contentment=contentment(known),
        promised=promised(known),
        goodwill_mark=_goodwill_mark(known),
        guideline=_guideline(known),
    )


def _read(known: Sources) -> Read | None:
    reading = known.case_reading
    if reading is None:
        return None
    sure = "" if reading.reader == PERSON else sureness(reading.probability)
    return Read(reason(reading.reason), sure, round(100 * reading.probability), reverse("case:reading", args=[reading.message_id]))


def _clocks(known: Sources) -> list[tuple[str, Clock]]:
    """Each clock of the case as the list would draw it."""
    told = [(str(CLOCKS[each.kind]), drawn(each.reading(known.now), each.due_at)) for each in sla.history(known.case.pk)]
    return told[-6:]


def _earlier(known: Sources) -> list[Earlier]:
    return [
        Earlier(row.case_id, reason(row.reason) or _("Case"), row.snippet, row.language, row.last_message_at, row.is_open)
        for row in known.earlier
    ]


def _goodwill_mark(known: Sources) -> int:
    """The last thing that happened about goodwill: what stands beside the case is asked for again when there is another one."""
    return max((each.pk for each in known.events if each.kind.startswith("goodwill.")), default=0)


def _guideline(known: Sources) -> str:
    kept = policy.guideline(known.case.page.brand_id)
    return kept.text if kept else ""
