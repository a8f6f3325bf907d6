"""Looking through what is read with doubt: each message is set right, or said to be right, and the next one comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.casework.correct import confirm, correct
from answerable.triage.errors import ReadMeanwhile
from answerable.web.case.moderating.messages import visible
from answerable.web.case.refuse import refuse_unless
from answerable.web.case.understanding.reading_form import ReadingForm
from answerable.web.case.understanding.readings import words
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part
from answerable.web.review.shown import queue
from answerable.web.said import Undo, tell

if TYPE_CHECKING:
    from answerable.triage.models import Correction


def index(request: HttpRequest) -> HttpResponse:
    """The message that is next, or the one that the address names."""
    return _shown(request, number(request.GET.get("message", "")))


def update(request: HttpRequest, message_id: int) -> HttpResponse:
    """Set one label right; the message stays, for another may be wrong too."""
    form = _form(request, message_id)
    try:
        said = correct(message_id, member=member_of(request), now=clock.now(), seen=form.at, **form.said)
    except ReadMeanwhile as error:
        return _shown(request, message_id, refused=str(error.sentence))
    _tell(request, message_id, said, words(form.said))
    return _shown(request, message_id)


def create(request: HttpRequest, message_id: int) -> HttpResponse:
    """Say that it is right now, and go on."""
    form = _form(request, message_id)
    try:
        said = confirm(message_id, member=member_of(request), now=clock.now(), seen=form.at)
    except ReadMeanwhile as error:
        return _shown(request, message_id, refused=str(error.sentence))
    _tell(request, message_id, said, _("Right as it is"))
    return _shown(request, None)


def _form(request: HttpRequest, message_id: int) -> ReadingForm:
    visible(request, message_id)
    form = ReadingForm(request.POST)
    refuse_unless(form)
    return form


def _tell(request: HttpRequest, message_id: int, said: Correction | None, told: str) -> None:
    if said is not None:
        tell(request, told, undo=Undo(reverse("case:reading", args=[message_id]), "DELETE", {"correction": said.pk}))


def _shown(request: HttpRequest, message_id: int | None, *, refused: str = "") -> HttpResponse:
    """`refused` says why nothing was changed; what stands now is shown."""
    if request.method == "POST" and not wants_part(request):
        named = f"?message={message_id}" if message_id else ""
        return redirect(reverse("review:index") + named)
    seen = {"queue": queue(request, message_id=message_id), "refused": refused}
    name = "review/queue.html" if wants_part(request) else "review/index.html"
    return render(request, name, seen, status=ReadMeanwhile.status if refused else 200)
