"""What waits for a member to agree, and what became of what they wrote."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.approvals import queries
from answerable.core.errors import Invisible
from answerable.web.approvals.at_hand import waiting
from answerable.web.approvals.shown import shown
from answerable.web.goodwill.waiting import for_member
from answerable.web.members import member_of, scope_of


def index(request: HttpRequest) -> HttpResponse:
    """Both, of pages that they see; what is due first before."""
    me, scope = member_of(request), scope_of(request)
    own = [each for each in queries.asked_by(me.pk, scope.page_ids) if each.outbound.case_id not in scope.hidden]
    texts, gestures = shown(waiting(request), me), for_member(request)
    seen = {
        "waiting": texts,
        "gestures": gestures,
        "count": len(texts) + len(gestures),
        "own": shown(own, me),
        "department": me.department.name,
    }
    return render(request, "approvals/index.html", seen)


def show(request: HttpRequest, approval_id: int) -> HttpResponse:
    """One of them, waiting or settled."""
    found, scope = queries.approval(approval_id), scope_of(request)
    if found is None or not scope.sees(found.page_id) or found.outbound.case_id in scope.hidden:
        raise Invisible(_("There is no such approval, or you have no access to its page."))
    return render(request, "approvals/show.html", {"each": shown([found], member_of(request))[0]})
