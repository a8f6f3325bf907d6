"""The matrix as a file: taken out, brought in, or begun from that of a trade."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.ownership_files import bring_in, take_out
from answerable.journeys.company.ownership_templates import TEMPLATES, sheet_of
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.sections import sections
from answerable.web.written import file_or_text


def index(request: HttpRequest) -> HttpResponse:
    """What is being written, else what is in force, as YAML."""
    journey.require(member_of(request))
    answer = HttpResponse(take_out(journey.current()), content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="who-answers-what.yaml"'
    return answer


def new(request: HttpRequest) -> HttpResponse:
    """Where a file is chosen, or written."""
    journey.require(member_of(request))
    return _shown(request)


def create(request: HttpRequest) -> HttpResponse:
    """Make the draft out of a file, or out of the one of a trade."""
    member, now = member_of(request), clock.now()
    journey.require(member)
    trade = request.POST.get("template", "")
    if trade in TEMPLATES:
        journey.change(lambda before: sheet_of(trade, before, actor=staff.actor(member), now=now), member=member, now=now)
    else:
        text = file_or_text(request)
        try:
            bring_in(text, member=member, now=now)
        except Refusal as refusal:
            return _shown(request, text, str(refusal.sentence), refusal.status)
    tell(request, _("The draft is as the file says it"))
    return redirect("settings:ownerships")


def _shown(request: HttpRequest, text: str = "", error: str = "", status: int = 200) -> HttpResponse:
    seen = {"sections": sections(request), "text": text, "error": error, "templates": TEMPLATES.items()}
    return render(request, "settings/ownership_file.html", seen, status=status)
