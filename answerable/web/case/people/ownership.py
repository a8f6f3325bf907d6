"""Whose a case is: taken, given to somebody, put back."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.core import clock
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.change import change
from answerable.journeys.casework.take import take
from answerable.routing import operations as routing
from answerable.routing import queries
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of
from answerable.web.said import Undo, tell


class AssignForm(forms.Form):
    """A department, and a person of it or nobody yet."""

    department = forms.IntegerField(min_value=1, max_value=2**31)
    member = forms.IntegerField(min_value=1, max_value=2**31, required=False)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Take it; refused where a colleague was quicker."""
    take(case_id, member=member_of(request), now=clock.now())
    tell(request, _("Yours now"), undo=Undo(reverse("case:ownership", args=[case_id]), "DELETE"))
    return changed(request, case_id)


def update(request: HttpRequest, case_id: int) -> HttpResponse:
    """Give it to a department, or to a person."""
    access.case(scope_of(request), case_id, Action.REPLY)
    form = AssignForm(request.POST)
    refuse_unless(form)
    whom, before = form.cleaned_data, queries.ownership(case_id)
    assign(case_id, department_id=whom["department"], member_id=whom["member"], member=member_of(request), now=clock.now())
    fields = {"department": before.department_id, "member": before.member_id or ""} if before else {}
    tell(request, _("Assigned"), undo=Undo(reverse("case:ownership", args=[case_id]), "PATCH", fields))
    return changed(request, case_id)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Put it back into the department's queue."""
    now, member = clock.now(), member_of(request)
    change(case_id, Action.REPLY, lambda actor, now: routing.release(case_id, actor=actor, now=now), member=member, now=now)
    tell(request, _("Put back"), undo=Undo(reverse("case:ownership", args=[case_id]), "POST"))
    return changed(request, case_id)
