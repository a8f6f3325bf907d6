"""Which part of a long conversation a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from answerable.cases import queries as cases
from answerable.cases.queries import stretches
from answerable.web.numbers import number

if TYPE_CHECKING:
    from answerable.cases.models import Message

# Fewer at a time where somebody reads back: what is drawn at once must not hold up what they do.
MESSAGES, EARLIER, MOST = 50, 25, 400


@dataclass(frozen=True)
class Stretch:
    """The newest messages, or those from the message `start` on; of either only what was said before the message `before`.

    `around` names a message that what is shown surrounds, `after` one that it begins with: a page of messages either way.
    """

    start: int | None = None
    before: int | None = None
    around: int | None = None
    after: int | None = None

    @property
    def limit(self) -> int:
        """A page of messages; what was shown before stays shown while more are added."""
        if self.start:
            return MOST
        return EARLIER if self.before else MESSAGES


NEWEST = Stretch()


def asked_stretch(request: HttpRequest) -> Stretch:
    """The part that the address names; `after` is where the list goes on that the case was opened from, so this says `onward`."""
    return Stretch(*(number(request.GET.get(name, "")) for name in ("from", "before", "message", "onward")))


def shown_stretch(request: HttpRequest, case_id: int) -> Stretch:
    """The part that the browser shows: a change leaves it where it is, and adds what is new where it reaches to the newest."""
    shown, first, following = ([*request.headers.get("X-Thread", "").split("-"), "", "", ""])[:3]
    return Stretch(number(first), number(following)) if shown == str(case_id) else NEWEST


@dataclass(frozen=True)
class Told:
    """The messages of a stretch, whether there are older ones, and the first message behind it."""

    messages: list[Message]
    has_older: bool
    following: Message | None

    @property
    def begins_at(self) -> datetime | None:
        """When what is shown begins; None where it is shown from the first word."""
        return self.messages[0].posted_at if self.has_older else None

    @property
    def ends_at(self) -> datetime | None:
        """When what is not shown any more begins; None where it is shown to the newest word."""
        return self.following.posted_at if self.following else None


def told(case_id: int, leg_ids: Sequence[int], part: Stretch) -> Told:
    """One message more than is shown says that there are older ones; a part that begins somewhere asks for them."""
    part = _bounded(case_id, leg_ids, part)
    found = stretches.stretch(case_id, leg_ids, before=part.before, start=part.start, limit=part.limit + 1)
    messages = found[-part.limit :]
    is_begun = part.start is not None and len(messages) > 0
    has_older = len(found) > part.limit or (is_begun and stretches.has_older(case_id, leg_ids, messages[0].pk))
    return Told(messages, has_older, cases.message(part.before) if part.before else None)


def _bounded(case_id: int, leg_ids: Sequence[int], part: Stretch) -> Stretch:
    """With its first message and the one behind its last; of a message that is not there, the newest."""
    if middle := part.around or part.after:
        half = MESSAGES // 2
        earlier, later = (half, half) if part.around else (0, MESSAGES - 1)
        bounds = stretches.around(case_id, leg_ids, middle, earlier=earlier, later=later)
        return Stretch(*bounds) if bounds else NEWEST
    return part
