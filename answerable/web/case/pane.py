"""What the templates of the case screen take, and the answer to a change of a case."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation

from answerable.web.case.beside import beside
from answerable.web.case.closing.pointing import pointing
from answerable.web.case.composer.thanks import thanks
from answerable.web.case.composer.writing import composer
from answerable.web.case.heading import heading
from answerable.web.case.people.asked import waiting
from answerable.web.case.people.assignable import assignable
from answerable.web.case.people.elsewhere import beyond
from answerable.web.case.people.handed import handed
from answerable.web.case.sources import Sources, sources
from answerable.web.case.stretch import Stretch, shown_stretch
from answerable.web.case.timeline.place import Place, place
from answerable.web.inbox.asked import Asked, asked
from answerable.web.marks.shown import marks
from answerable.web.resource import wants_part
from answerable.web.said import tell


def pane(request: HttpRequest, case_id: int, part: Stretch, *, chosen: str = "") -> dict[str, Any]:
    """The whole pane with its composer, and of the conversation this part."""
    known, shown = whole_and_part(request, case_id, part)
    wanted = asked(request)
    writing = composer(known, wanted.url("case:replies", case_id), chosen=chosen)
    seen = parts(request, known, place(shown, part.around), wanted)
    return {**seen, "composer": writing, "thanks": thanks(known, writing), **assignable(known)}


def whole_and_part(request: HttpRequest, case_id: int, part: Stretch) -> tuple[Sources, Sources]:
    """The case as it stands, and as far as it is shown: the same, but where newer messages are left out."""
    shown = sources(request, case_id, part)
    return (sources(request, case_id) if shown.told.following else shown), shown


def parts(request: HttpRequest, known: Sources, thread: Place, wanted: Asked) -> dict[str, Any]:
    """What changes while the pane is open: head, thread, and what stands beside."""
    return {
        "case": heading(known),
        "thread": thread,
        "beside": beside(known),
        "asked": wanted,
        "back_url": wanted.url(),
        "ownership": known.ownership,
        "handed": handed(known),
        "beyond": beyond(known),
        "questions": waiting(known),
        "marks": marks(known),
        "mergers": known.mergers,
        "assisting": known.assisting,
        "division": known.division,
        "pointing": pointing(known),
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
        seen = {**pane(request, case_id, shown_stretch(request, case_id)), "is_change": True, "is_sent": is_sent, "is_turned": is_turned}
        answer = render(request, "case/changed.html", seen)
    answer["X-Own"] = "1"
    answer["HX-Trigger"] = f'{{"live:case": {{"ids": [{case_id}], "isOwn": true}}}}'
    return answer


def _another_is_open(request: HttpRequest, case_id: int) -> bool:
    """An undo may come while another case, or none, is looked at: then the parts of this one have no place."""
    shown = urlsplit(request.headers.get("HX-Current-URL", "")).path
    return bool(shown) and shown != reverse("case:show", args=[case_id])
