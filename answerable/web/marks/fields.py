"""The fields of a case, one or several at once."""

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
from answerable.web.numbers import number
from answerable.web.said import Undo, tell


def update(request: HttpRequest, case_id: int) -> HttpResponse:
    """Write what the form says under `field_7` and the like; a field that it does not name stays."""
    access.case(scope_of(request), case_id, Action.NOTE)
    said, before = _said(request), queries.values(case_id)
    member, now = member_of(request), clock.now()
    for field_id, written in said.items():
        if written != (before[field_id].text if field_id in before else ""):
            mark.fill(case_id, field_id, written, member=member, now=now)
    stood = {f"field_{field_id}": before[field_id].text if field_id in before else "" for field_id in said}
    tell(request, _("Saved"), undo=Undo(reverse("marks:fields", args=[case_id]), "PATCH", stood))
    return changed(request, case_id)


def _said(request: HttpRequest) -> dict[int, str]:
    named = {name.removeprefix("field_"): value for name, value in request.POST.items() if name.startswith("field_")}
    return {field_id: str(value)[:1_000] for key, value in named.items() if (field_id := number(key)) is not None}
