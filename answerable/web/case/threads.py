"""The parts of an open case, drawn again because something changed; the composer stays as it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.web.case.pane import parts
from answerable.web.case.sources import sources
from answerable.web.inbox.asked import asked


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """Head, thread and what stands beside, each put where it stands."""
    return render(request, "case/changed.html", parts(request, sources(request, case_id), asked(request)))
