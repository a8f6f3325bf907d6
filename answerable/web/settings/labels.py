"""The labels that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Forbidden, Invisible
from answerable.journeys.company import settle_labels as journey
from answerable.labels import queries
from answerable.labels.errors import NameTaken
from answerable.web.layout.shapes import LabelMark
from answerable.web.members import member_of
from answerable.web.said import Undo, tell
from answerable.web.settings.forms import LabelForm
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.labels.models import Label


def index(request: HttpRequest) -> HttpResponse:
    """Every label, on how many cases it stands, and a form for a new one."""
    return _shown(request, LabelForm(initial={"colour": "petrol"}))


def create(request: HttpRequest) -> HttpResponse:
    """Make one."""
    return _keep(request, LabelForm(request.POST), None)


def edit(request: HttpRequest, label_id: int) -> HttpResponse:
    """The form of one."""
    label = _label(request, label_id)
    return _shown(request, LabelForm(initial={"name": label.name, "colour": label.colour}, is_new=False), label)


def update(request: HttpRequest, label_id: int) -> HttpResponse:
    """Change one."""
    return _keep(request, LabelForm(request.POST, is_new=False), _label(request, label_id))


def destroy(request: HttpRequest, label_id: int) -> HttpResponse:
    """Let it go on no further case."""
    undo = Undo(reverse("settings:label_revival", args=[label_id]), "POST")
    label = journey.retire_label(label_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is retired; where it stands, it stays") % {"name": label.name}, undo=undo)
    return redirect("settings:labels")


def _label(request: HttpRequest, label_id: int) -> Label:
    require(request)
    label = next((each for each in queries.labels() if each.pk == label_id), None)
    if label is None:
        raise Invisible(_("There is no such label."))
    return label


def _keep(request: HttpRequest, form: LabelForm, label: Label | None) -> HttpResponse:
    require(request)
    if not form.is_valid():
        return _shown(request, form, label, status=422)
    try:
        kept = journey.keep_label(label.pk if label else None, form.draft(), member=member_of(request), now=clock.now())
    except NameTaken as error:
        form.add_error("name", str(error.sentence))
        return _shown(request, form, label, status=error.status)
    tell(request, _("“%(name)s” is saved") % {"name": kept.name})
    return redirect("settings:labels")


def _shown(request: HttpRequest, form: LabelForm, label: Label | None = None, status: int = 200) -> HttpResponse:
    require(request)
    known = queries.labels()
    counts = queries.counts(each.pk for each in known)
    rows = [(each, LabelMark(each.name, each.colour), counts.get(each.pk, 0)) for each in known]
    seen = {"sections": sections(request), "rows": rows, "form": form, "label": label, "retired": queries.retired_labels()}
    return render(request, "settings/labels.html", seen, status=status)


def require(request: HttpRequest) -> None:
    """Refuses whoever does not decide on labels and fields."""
    if not journey.may_settle(member_of(request)):
        raise Forbidden(_("Owners and leads decide on labels and fields. Ask one of them."))
