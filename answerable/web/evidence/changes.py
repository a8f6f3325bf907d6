"""That a brand tells everybody what it changed, and takes it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys import evidence as journey
from answerable.web.evidence.form import ChangeForm
from answerable.web.evidence.pages import seen_brand, shown
from answerable.web.members import member_of
from answerable.web.said import tell


def create(request: HttpRequest, brand_id: int) -> HttpResponse:
    """Tell it."""
    brand = seen_brand(request, brand_id)
    journey.require(member_of(request))
    form = ChangeForm(request.POST, brand=brand)
    if not form.is_valid():
        return shown(request, brand, change_form=form, status=422)
    try:
        journey.tell_change(brand_id, form.draft(), member=member_of(request), now=clock.now())
    except Refusal as refusal:
        form.add_error("words", str(refusal.sentence))
        return shown(request, brand, change_form=form, status=refusal.status)
    tell(request, _("Everybody may read it on the page"))
    return _back(brand_id)


def destroy(request: HttpRequest, change_id: int) -> HttpResponse:
    """Take it back."""
    told = journey.take_back(change_id, member=member_of(request), now=clock.now())
    tell(request, _("Taken back"))
    return _back(told.brand_id)


def _back(brand_id: int) -> HttpResponse:
    return redirect(f"{reverse('evidence:index')}?brand={brand_id}#changes")
