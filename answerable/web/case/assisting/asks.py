"""Questions to the language model: asked, looked at while they are worked, thrown away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from answerable.core import clock
from answerable.journeys.assisting import ask as journey
from answerable.language_model.rules.tasks import Task
from answerable.web.case.assisting.form import wish_of
from answerable.web.case.assisting.shown import shown
from answerable.web.case.pane import changed
from answerable.web.inbox.asked import asked
from answerable.web.members import member_of
from answerable.web.resource import wants_part


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Ask; the answer comes when it comes, and the page does not wait for it."""
    now = clock.now()
    found = journey.ask(wish_of(request, case_id), member=member_of(request), now=now)
    if found.task == Task.TRANSLATION or not wants_part(request):
        return changed(request, case_id)
    return render(request, "case/ask.html", {"ask": shown(found, now=now)})


def show(request: HttpRequest, ask_id: int) -> HttpResponse:
    """How far it is."""
    found = journey.of_member(ask_id, member_of(request))
    if not wants_part(request):
        return redirect(asked(request).url("case:show", found.case_id) if found.case_id else "settings:language_model")
    return render(request, "case/ask.html", {"ask": shown(found, now=clock.now())})


def destroy(request: HttpRequest, ask_id: int) -> HttpResponse:
    """Throw the answer away, or wait no longer."""
    found = journey.drop(ask_id, member=member_of(request), now=clock.now())
    if found.case_id is None:
        return HttpResponse() if wants_part(request) else redirect("settings:language_model")
    return changed(request, found.case_id) if found.task in (Task.TRANSLATION, Task.SUMMARY) else HttpResponse()
