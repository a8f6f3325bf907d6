"""The parts of an open case, drawn again because something changed; of the composer only where one may write."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.core import clock
from answerable.web.case.composer.writing import composer
from answerable.web.case.heading import heading
from answerable.web.case.pane import parts, whole_and_part
from answerable.web.case.sources import sources
from answerable.web.case.stretch import asked_stretch
from answerable.web.case.timeline.place import place
from answerable.web.inbox.asked import asked
from answerable.web.members import case_of, member_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """Head, thread and what stands beside, each put where it stands; where it went into another case meanwhile, only that.

    Who has it drawn has seen what came.
    """
    if not case_of(request, case_id).is_open and (stays := queries.leads_to(case_id)) != case_id:
        return render(request, "case/moved.html", {"stays": stays})
    if request.method == "GET":
        cases.look(case_id, member_of(request).pk, now=clock.now())
    known, shown = whole_and_part(request, case_id, asked_stretch(request))
    wanted = asked(request)
    writing = composer(known, wanted.url("case:replies", case_id))
    return render(request, "case/changed.html", {**parts(request, known, place(shown), wanted), "composer": writing})


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """What was said before a message, a page of it or from another one on, and where it goes on."""
    known = sources(request, case_id, asked_stretch(request))
    seen = {"case": heading(known), "thread": place(known), "asked": asked(request)}
    seen |= {"shown_before": number(request.GET.get("before", "")) or 0, "page_url": request.get_full_path()}
    return render(request, "case/older.html" if wants_part(request) else "case/older_page.html", seen)
