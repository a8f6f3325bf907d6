"""The labels of a case, all at once: those that are chosen stay or come, the others go."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.core import clock
from answerable.journeys.casework import mark
from answerable.labels import queries
from answerable.web.case.pane import changed
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import numbers
from answerable.web.said import Undo, tell


def update(request: HttpRequest, case_id: int) -> HttpResponse:
    """Let the case have these labels; retired ones that stand on it stay."""
    access.case(scope_of(request), case_id, Action.NOTE)
    before, offered = {each.pk for each in queries.on_case(case_id)}, {each.pk for each in queries.labels()}
    wanted, member, now = _said(request), member_of(request), clock.now()
    for label_id in sorted(wanted - before):
        mark.label(case_id, label_id, member=member, now=now)
    for label_id in sorted((before & offered) - wanted):
        mark.unlabel(case_id, label_id, member=member, now=now)
    fields = {"label": ",".join(str(each) for each in sorted(before))}
    tell(request, _("Labels are changed"), undo=Undo(reverse("marks:labels", args=[case_id]), "PATCH", fields))
    return changed(request, case_id)


def _said(request: HttpRequest) -> set[int]:
    return set(numbers(",".join(request.POST.getlist("label")).split(",")))
