"""What waits for the member who looks, for the screen and for the number beside its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

from answerable.access.scope import Action
from answerable.approvals import queries
from answerable.web.goodwill.waiting import for_member
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from answerable.approvals.models import Approval

MOST = 50


def waiting(request: HttpRequest) -> list[Approval]:
    """Of the pages on which they may approve, what is due first before."""
    me, scope = member_of(request), scope_of(request)
    found = queries.waiting_for(me.pk, me.department_id, scope.page_ids_for(Action.APPROVE))
    return [each for each in found[:MOST] if each.outbound.case_id not in scope.hidden]


def waiting_count(request: HttpRequest) -> int:
    """How many texts and gestures; no text is looked for where they may approve nowhere."""
    me, pages = member_of(request), scope_of(request).page_ids_for(Action.APPROVE)
    texts = queries.waiting_for(me.pk, me.department_id, pages).count() if pages and queries.is_any_waiting() else 0
    return texts + len(for_member(request))
