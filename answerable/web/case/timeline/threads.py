"""The parts of an open case, drawn again because something changed; of the composer only where one may write."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.cases import queries as cases
from answerable.web.case.composer.writing import composer
from answerable.web.case.heading import heading
from answerable.web.case.pane import parts
from answerable.web.case.sources import Stretch, sources
from answerable.web.case.timeline.thread import entries
from answerable.web.inbox.asked import asked
from answerable.web.members import case_of
from answerable.web.resource import wants_part


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """Head, thread and what stands beside, each put where it stands; where it went into another case meanwhile, only that."""
    if not case_of(request, case_id).is_open and (stays := cases.leads_to(case_id)) != case_id:
        return render(request, "case/moved.html", {"stays": stays})
    known = sources(request, case_id, Stretch(start=_number(request, "from")))
    wanted = asked(request)
    writing = composer(known, wanted.url("case:replies", case_id))
    return render(request, "case/changed.html", {**parts(request, known, wanted), "composer": writing})


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """What was said before the message that the address names, a page of it, and where it goes on."""
    known = sources(request, case_id, Stretch(before=_number(request, "before")))
    seen = {"case": heading(known), "entries": [each for each in entries(known) if each.kind != "owed"], "asked": asked(request)}
    seen |= {"older_before": known.messages[0].pk if known.has_older else 0, "shown_before": _number(request, "before") or 0}
    return render(request, "case/older.html" if wants_part(request) else "case/older_page.html", seen)


def _number(request: HttpRequest, name: str) -> int | None:
    said = request.GET.get(name, "")
    return int(said) if said.isascii() and said.isdecimal() and 0 < len(said) < 19 else None
