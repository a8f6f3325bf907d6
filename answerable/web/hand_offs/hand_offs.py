"""Hand-offs to and from a member, and what they are asked."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.routing import queries
from answerable.staff import queries as staff
from answerable.web.members import member_of, scope_of

STATES: dict[str, str | Promise] = {"waiting": _("waits"), "accepted": _("accepted"), "returned": _("returned")}


def index(request: HttpRequest) -> HttpResponse:
    """Both sides, of pages that they see."""
    me, scope = member_of(request), scope_of(request)
    visible, hidden = scope.page_ids, scope.hidden
    waiting = [each for each in queries.waiting_for(me.department_id, visible, member_id=me.pk) if each.case_id not in hidden]
    handed = [each for each in queries.handed_by(me.pk, visible) if each.case_id not in hidden]
    questions = [each for each in queries.asked_of(me.department_id, visible, member_id=me.pk) if each.case_id not in hidden]
    people = staff.members_by_id(
        {each.by_member_id for each in questions if each.by_member_id}
        | {each.by_member_id for each in waiting}
        | {each.settled_by_id for each in handed if each.settled_by_id}
    )
    seen = {
        "waiting": [(each, people.get(each.by_member_id)) for each in waiting],
        "questions": [(each, people.get(each.by_member_id or 0)) for each in questions],
        "handed": [(each, STATES[each.state], people.get(each.settled_by_id or 0)) for each in handed],
        "department": me.department.name,
    }
    return render(request, "hand_offs/index.html", seen)
