"""What the templates of the case screen take, and the answer to a change of a case."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation

from answerable.access.scope import Action
from answerable.staff import queries as staff
from answerable.web.case.beside import beside
from answerable.web.case.composer.writing import composer
from answerable.web.case.heading import heading
from answerable.web.case.sources import NEWEST, Sources, Stretch, sources
from answerable.web.case.timeline.thread import entries
from answerable.web.inbox.asked import Asked, asked
from answerable.web.marks.shown import marks
from answerable.web.resource import wants_part
from answerable.web.said import tell


def pane(request: HttpRequest, case_id: int, *, chosen: str = "") -> dict[str, Any]:
    """The whole pane with its composer."""
    known, wanted = sources(request, case_id, shown_part(request, case_id)), asked(request)
    writing = composer(known, wanted.url("case:replies", case_id), chosen=chosen)
    people = staff.members() if known.may(Action.REPLY) else []
    return {**parts(request, known, wanted), "composer": writing, "people": people, "departments": known.departments}


def shown_part(request: HttpRequest, case_id: int) -> Stretch:
    """Which part of the conversation the browser shows: a change leaves its beginning where it is."""
    shown, _, first = request.headers.get("X-Thread", "").partition("-")
    return Stretch(start=int(first)) if shown == str(case_id) and first.isdecimal() and first.isascii() and len(first) < 19 else NEWEST


def parts(request: HttpRequest, known: Sources, wanted: Asked) -> dict[str, Any]:
    """What changes while the pane is open: head, thread, and what stands beside."""
    return {
        "case": heading(known),
        "entries": entries(known),
        "beside": beside(request, known),
        "asked": wanted,
        "back_url": wanted.url(),
        "ownership": known.ownership,
        "marks": marks(known),
        "mergers": known.mergers,
        "division": known.division,
        "older_before": known.messages[0].pk if known.has_older else 0,
        "language": translation.get_language(),
    }


def changed(request: HttpRequest, case_id: int, *, said: str = "", is_sent: bool = False, is_turned: bool = False) -> HttpResponse:
    """The parts as they are after a change, each put where it stands; without script, the page again.

    `said` is told in passing (with a way back: `said.tell`, before this); `is_sent` gives the composer the keys of its next message;
    `is_turned` makes it anew, for other ways to write are open now.
    """
    if said:
        tell(request, said)
    if not wants_part(request):
        return redirect(asked(request).url("case:show", case_id))
    if _another_is_open(request, case_id):
        answer = HttpResponse()
    else:
        seen = {**pane(request, case_id), "is_change": True, "is_sent": is_sent, "is_turned": is_turned}
        answer = render(request, "case/changed.html", seen)
    answer["X-Own"] = "1"
    answer["HX-Trigger"] = f'{{"live:case": {{"ids": [{case_id}], "isOwn": true}}}}'
    return answer


def _another_is_open(request: HttpRequest, case_id: int) -> bool:
    """An undo may come while another case, or none, is looked at: then the parts of this one have no place."""
    shown = urlsplit(request.headers.get("HX-Current-URL", "")).path
    return bool(shown) and shown != reverse("case:show", args=[case_id])
