"""Notes of a case; they never leave the company."""

from django.http import HttpRequest, HttpResponse

from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.core import clock
from answerable.journeys.change import change
from answerable.web.case.pane import changed
from answerable.web.members import member_of


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Save a note."""
    text = request.POST.get("text", "").replace("\x00", "")[:20_000]
    now, member = clock.now(), member_of(request)
    change(case_id, Action.NOTE, lambda actor, now: cases.note(case_id, text, actor=actor, now=now), member=member, now=now)
    return changed(request, case_id)
