"""The fields that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.company import settle_labels as journey
from answerable.labels import queries
from answerable.labels.errors import NameTaken
from answerable.web.members import member_of
from answerable.web.said import Undo, tell
from answerable.web.settings.forms import KINDS, FieldForm
from answerable.web.settings.labels import require
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.labels.models import Field


def index(request: HttpRequest) -> HttpResponse:
    """Every field in its order, and a form for a new one."""
    return _shown(request, FieldForm())


def create(request: HttpRequest) -> HttpResponse:
    """Make one."""
    return _keep(request, FieldForm(request.POST), None)


def edit(request: HttpRequest, field_id: int) -> HttpResponse:
    """The form of one."""
    field = _field(request, field_id)
    offered = "\n".join(each.name for each in queries.choices([field.pk]).get(field.pk, []))
    known = {"name": field.name, "is_required_to_close": field.is_required_to_close, "choices": offered}
    return _shown(request, FieldForm(initial=known, is_new=False, kind=field.kind), field)


def update(request: HttpRequest, field_id: int) -> HttpResponse:
    """Change one."""
    field = _field(request, field_id)
    return _keep(request, FieldForm(request.POST, is_new=False, kind=field.kind), field)


def destroy(request: HttpRequest, field_id: int) -> HttpResponse:
    """Ask for it no longer."""
    undo = Undo(reverse("settings:field_revival", args=[field_id]), "POST")
    field = journey.retire_field(field_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is asked for no longer; what was filled in is kept") % {"name": field.name}, undo=undo)
    return redirect("settings:fields")


def _field(request: HttpRequest, field_id: int) -> Field:
    require(request)
    field = next((each for each in queries.fields() if each.pk == field_id), None)
    if field is None:
        raise Invisible(_("There is no such field."))
    return field


def _keep(request: HttpRequest, form: FieldForm, field: Field | None) -> HttpResponse:
    require(request)
    if not form.is_valid():
        return _shown(request, form, field, status=422)
    try:
        kept = journey.keep_field(field.pk if field else None, form.draft(), member=member_of(request), now=clock.now())
    except NameTaken as error:
        form.add_error("name", str(error.sentence))
        return _shown(request, form, field, status=error.status)
    tell(request, _("“%(name)s” is saved") % {"name": kept.name})
    return redirect("settings:fields")


def _shown(request: HttpRequest, form: FieldForm, field: Field | None = None, status: int = 200) -> HttpResponse:
    require(request)
    known, kinds = queries.fields(), dict(KINDS)
    offered = queries.choices(each.pk for each in known)
    rows = [(each, str(kinds[each.kind]), [choice.name for choice in offered.get(each.pk, [])]) for each in known]
    seen = {"sections": sections(request), "rows": rows, "form": form, "field": field, "retired": queries.retired_fields()}
    return render(request, "settings/fields.html", seen, status=status)
