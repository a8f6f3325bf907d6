"""A rule binds, or rests."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.policies import write_rule as journey
from answerable.web.members import member_of
from answerable.web.said import Undo, tell


def create(request: HttpRequest, guideline_id: int) -> HttpResponse:
    """Let it bind from now on."""
    return _switch(request, guideline_id, is_on=True)


def destroy(request: HttpRequest, guideline_id: int) -> HttpResponse:
    """Let it rest."""
    return _switch(request, guideline_id, is_on=False)


def _switch(request: HttpRequest, guideline_id: int, *, is_on: bool) -> HttpResponse:
    version, _actor = journey.writer(guideline_id, member_of(request))
    journey.switch(guideline_id, on=is_on, member=member_of(request), now=clock.now())
    said = _("%(code)s is on: whoever writes sees it from now on") if is_on else _("%(code)s is off")
    undo = Undo(request.path, "DELETE" if is_on else "POST")
    tell(request, said % {"code": version.rule.code}, undo=undo)
    return redirect("guidelines:rule", guideline_id)
