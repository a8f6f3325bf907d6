"""A row of the matrix: what it speaks of, when it is asked, and who beside the departments is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_ownership as journey
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.ownership.form import LastForm, RowForm
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from django.http import QueryDict


def new(request: HttpRequest) -> HttpResponse:
    """The form of a new one; the address can say a reason and a page to begin with."""
    journey.require(member_of(request))
    begin = {"reasons": request.GET.getlist("reason"), "page_ids": request.GET.getlist("page")}
    return shown(request, RowForm(journey.current(), begin=begin))


def create(request: HttpRequest) -> HttpResponse:
    """Add one."""
    journey.require(member_of(request))
    return _keep(request, RowForm(journey.current(), data=request.POST), _("The row is in the draft"))


def edit(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """The form of one."""
    journey.require(member_of(request))
    return shown(request, form_of(ownership_rule_id))


def update(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """Say it otherwise, or have it asked elsewhere."""
    journey.require(member_of(request))
    return _keep(request, form_of(ownership_rule_id, request.POST), _("The row is changed in the draft"))


def destroy(request: HttpRequest, ownership_rule_id: int) -> HttpResponse:
    """Take one out: what it decided goes by the rows after it once that is published."""
    journey.remove(str(ownership_rule_id), member=member_of(request), now=clock.now())
    tell(request, _("The row is not in the draft any more"))
    return redirect("settings:ownerships")


def form_of(key: int, data: QueryDict | None = None) -> RowForm:
    """The form that fits a row: what catches everything else has no conditions."""
    sheet, line = journey.current(), journey.line(str(key))
    return (LastForm if line.key == sheet.lines[-1].key else RowForm)(sheet, line, data=data)


def shown(request: HttpRequest, form: RowForm, status: int = 200) -> HttpResponse:
    """A row's page."""
    return render(request, "settings/ownership_row.html", {"sections": sections(request), "form": form, "line": form.line}, status=status)


def _keep(request: HttpRequest, form: RowForm, words: str) -> HttpResponse:
    if not form.is_valid():
        return shown(request, form, status=422)
    journey.keep_line(form.kept(), form.place, member=member_of(request), now=clock.now())
    tell(request, words)
    return redirect("settings:ownerships")
