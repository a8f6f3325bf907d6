"""Exactly what would be sent to the language model, before it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.core import clock
from answerable.journeys.assisting import ask as journey
from answerable.web.case.assisting.form import wish_of
from answerable.web.members import case_of, member_of
from answerable.web.resource import wants_part


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Put it together and show it; nothing leaves."""
    prompt = journey.preview(wish_of(request, case_id), member=member_of(request), now=clock.now())
    seen = {"prompt": prompt, "case": case_of(request, case_id), "counts": sorted(prompt.redactor.counts.items())}
    return render(request, "case/ask_preview.html" if wants_part(request) else "case/ask_preview_page.html", seen)
