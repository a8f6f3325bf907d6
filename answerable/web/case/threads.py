"""The parts of an open case, drawn again because something changed; the composer stays as it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.cases import queries as cases
from answerable.web.case.pane import parts
from answerable.web.case.sources import sources
from answerable.web.inbox.asked import asked


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """Head, thread and what stands beside, each put where it stands; where it went into another case meanwhile, only that."""
    stays = cases.leads_to(case_id)
    if stays != case_id:
        return render(request, "case/moved.html", {"stays": stays})
    return render(request, "case/changed.html", parts(request, sources(request, case_id), asked(request)))
