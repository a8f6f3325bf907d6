"""What cannot wait, for the notice on the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.sla.rules.deadline import deadline
from answerable.sla.words import words
from answerable.web.members import viewer_of

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.inbox.models import Row


def index(request: HttpRequest) -> JsonResponse:
    """The urgent cases of the member and of their department; `mark` changes when there is a new reason to tell them."""
    now = clock.now()
    return JsonResponse({"cases": [_shown(row, now) for row in inbox.urgent(viewer_of(request), now=now)]})


def _shown(row: Row, now: datetime) -> dict[str, str]:
    left = words(deadline(row.due_at, started_at=row.clock_started_at, now=now))
    is_marked = row.urgency in {"critical", "high"}
    why = ", ".join(filter(None, [_("Urgent") if is_marked else "", left]))
    mark = f"{row.case_id} {row.last_message_id} {is_marked} {row.due_at is not None and row.due_at < now + inbox.NEARLY}"
    return {
        "mark": mark,
        "title": f"{row.customer_name}: {why}",
        "body": row.snippet,
        "lang": row.language,
        "url": reverse("case:show", args=[row.case_id]),
    }
