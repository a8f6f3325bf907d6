"""How a message is read: why, said otherwise, said to be right, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys.casework.correct import confirm, correct, retract
from answerable.staff import queries as staff
from answerable.triage import queries as triage
from answerable.triage.errors import NotRead, ReadMeanwhile
from answerable.triage.rules.labels import PERSON
from answerable.triage.words import reason, sentiment, urgency
from answerable.web.case.moderating.messages import visible
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.case.understanding.reading_form import ReadingForm
from answerable.web.case.understanding.shown import Understanding, understanding
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part
from answerable.web.said import Undo, tell

if TYPE_CHECKING:
    from answerable.triage.models import Correction


def show(request: HttpRequest, message_id: int) -> HttpResponse:
    """Why a message is read as it is, and what it can be read as instead; without script, as a page."""
    seen = {"read": seen_of(request, message_id)}
    return render(request, "case/reading.html" if wants_part(request) else "case/reading_page.html", seen)


def standing(request: HttpRequest, case_id: int) -> HttpResponse:
    """The same of the message that stands for a case, for who has only its row in sight."""
    reading = triage.case_reading(case_id)
    if reading is None:
        raise NotRead
    return show(request, reading.message_id)


def update(request: HttpRequest, message_id: int) -> HttpResponse:
    """Let the member's word replace the reader's. What a colleague said meanwhile is shown first."""
    visible(request, message_id)
    form = ReadingForm(request.POST)
    refuse_unless(form)
    try:
        said = correct(message_id, member=member_of(request), now=clock.now(), seen=form.at, **form.said)
    except ReadMeanwhile as error:
        return look_again(request, message_id, error)
    return answered(request, message_id, said, words(form.said))


def create(request: HttpRequest, message_id: int) -> HttpResponse:
    """Say that it is read rightly."""
    visible(request, message_id)
    form = ReadingForm(request.POST)
    refuse_unless(form)
    try:
        said = confirm(message_id, member=member_of(request), now=clock.now(), seen=form.at)
    except ReadMeanwhile as error:
        return look_again(request, message_id, error)
    return answered(request, message_id, said, _("Right as it is"))


def destroy(request: HttpRequest, message_id: int) -> HttpResponse:
    """Take back what the member said last of it; in the review it stands there again."""
    message = visible(request, message_id)
    scope_of(request).require(Action.REPLY, message.case.page_id)
    correction_id = number(request.POST.get("correction", ""))
    if correction_id is not None:
        retract(message_id, correction_id, member=member_of(request), now=clock.now())
    if urlsplit(request.headers.get("HX-Current-URL", "")).path == reverse("review:index"):
        return HttpResponse(headers={"HX-Redirect": f"{reverse('review:index')}?message={message_id}"})
    return changed(request, message.case_id, said=_("Read as before"))


def seen_of(request: HttpRequest, message_id: int) -> Understanding:
    """How a message is read, as this member sees it."""
    message = visible(request, message_id)
    reading = triage.readings([message_id]).get(message_id)
    if reading is None:
        raise NotRead
    last = triage.last_correction(message_id) if reading.reader == PERSON else None
    who = staff.members_by_id([last.member_id]).get(last.member_id) if last else None
    by = "" if who is None else _("you") if who.pk == member_of(request).pk else who.name
    return understanding(message, reading, by=by, may_say=scope_of(request).may(Action.REPLY, message.case.page_id))


def look_again(request: HttpRequest, message_id: int, error: ReadMeanwhile) -> HttpResponse:
    """What stands now, with why nothing was changed."""
    if not wants_part(request):
        raise error
    answer = render(request, "case/reading.html", {"read": seen_of(request, message_id), "refused": error.sentence}, status=error.status)
    answer["HX-Retarget"] = "#reading-body"
    return answer


def answered(request: HttpRequest, message_id: int, said: Correction | None, told: str) -> HttpResponse:
    """What was said, with the way back; the case as it is now."""
    if said is not None:
        tell(request, told, undo=Undo(reverse("case:reading", args=[message_id]), "DELETE", {"correction": said.pk}))
    message = cases.message(message_id)
    return changed(request, message.case_id if message else 0)


def words(said: dict[str, object]) -> str:
    """What was said, in a sentence."""
    if "needs_response" in said:
        return _("Needs an answer") if said["needs_response"] else _("Needs no answer")
    named = [each(str(said[name])) for name, each in (("reason", reason), ("urgency", urgency), ("sentiment", sentiment)) if name in said]
    return _("Read as %(label)s") % {"label": ", ".join(named)}
