"""Notes of a case; they never leave the company."""

from django.http import HttpRequest, HttpResponse

from answerable.core import clock
from answerable.journeys.answering.write_note import write_note
from answerable.web.case.pane import changed
from answerable.web.members import member_of


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Save a note."""
    text = request.POST.get("text", "").replace("\x00", "").replace("\r\n", "\n")[:20_000]
    write_note(case_id, text, member=member_of(request), now=clock.now())
    return changed(request, case_id, is_sent=True)
