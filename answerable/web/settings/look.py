"""How the company looks: each brand to its customers, and the desk to who has chosen nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.company import settle_look as journey
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.look_form import BrandForm, LookForm
from answerable.web.settings.sections import sections

if TYPE_CHECKING:
    from answerable.channels.models import Brand
    from answerable.staff.models import Look


def edit(request: HttpRequest) -> HttpResponse:
    """As it is."""
    journey.settler(member_of(request))
    return shown(request)


def update(request: HttpRequest) -> HttpResponse:
    """Have the desk look otherwise for who has chosen nothing."""
    journey.settler(member_of(request))
    form = LookForm(staff.look(), request.POST)
    if not form.is_valid():
        return shown(request, form=form, status=422)
    journey.keep_look(form.look(), member=member_of(request), now=clock.now())
    tell(request, _("The desk looks like this for everybody who has chosen nothing"))
    return redirect("settings:look")


def try_out(request: HttpRequest) -> HttpResponse:
    """The desk in a look that is not kept yet."""
    journey.settler(member_of(request))
    form = LookForm(staff.look(), request.POST)
    return render(request, "settings/look_sample.html", sample(form.look() if form.is_valid() else staff.look()))


def sample(look: Look) -> dict[str, object]:
    """What a look is shown by: both themes where the system decides."""
    themes = {"light": ["scheme-light"], "dark": ["scheme-dark"]}.get(look.theme, ["scheme-light", "scheme-dark"])
    return {"schemes": themes, "density": look.density}


def shown(request: HttpRequest, *, form: LookForm | None = None, brand_form: BrandForm | None = None, status: int = 200) -> HttpResponse:
    """The whole page; a form that was refused stands in its place with what is wrong."""
    brands: list[tuple[Brand, BrandForm]] = [
        (each, brand_form if brand_form is not None and brand_form.brand.pk == each.pk else BrandForm(each)) for each in channels.brands()
    ]
    look = staff.look()
    seen = {"sections": sections(request), "brands": brands, "form": form or LookForm(look), **sample(look)}
    return render(request, "settings/look.html", seen, status=status)
