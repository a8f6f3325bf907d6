"""One message to be looked at, with what stood around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.cases.queries import stretches
from answerable.core import clock
from answerable.triage import queries as triage
from answerable.web.case.understanding.readings import seen_of
from answerable.web.members import member_of, scope_of
from answerable.web.review.skips import skipped

if TYPE_CHECKING:
    from answerable.cases.models import Message, Post
    from answerable.web.case.understanding.shown import Understanding

EARLIER = 3


@dataclass(frozen=True)
class Look:
    """A message with its reading, the post above it, what was said before, and where it is said of it how it is read."""

    read: Understanding
    post: Post | None
    earlier: Sequence[Message]
    say_url: str
    skip_url: str


@dataclass(frozen=True)
class Queue:
    """What the screen shows: the look that is next, how many are left with it, and how many this member had today."""

    look: Look | None
    left_count: int
    today_count: int


def queue(request: HttpRequest, *, message_id: int | None = None) -> Queue:
    """The queue as this member sees it; `message_id` is looked at first, whatever is next."""
    page_ids, now = scope_of(request).page_ids_for(Action.REPLY), clock.now()
    found = triage.to_review(page_ids, now=now, skipped=skipped(request), hidden=scope_of(request).hidden)
    wanted = message_id or found.message_id
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    today = triage.labelled_since(member_of(request).pk, midnight)
    return Queue(look(request, wanted) if wanted else None, found.left_count, today)


def look(request: HttpRequest, message_id: int) -> Look:
    """One message, as far as this member sees what stands around it."""
    read = seen_of(request, message_id)
    message = read.message
    scope_of(request).require(Action.REPLY, message.page_id)
    legs = cases.legs(message.case_id, scope_of(request).page_ids)
    return Look(
        read=read,
        post=next((leg.post for leg in legs if leg.pk == message.leg_id), None),
        earlier=stretches.stretch(message.case_id, [leg.pk for leg in legs], before=message.pk, limit=EARLIER),
        say_url=reverse("review:look", args=[message_id]),
        skip_url=reverse("review:skip", args=[message_id]),
    )
