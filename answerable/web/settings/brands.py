"""How one brand looks to its customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.channels.rules import colour as colours
from answerable.core import clock
from answerable.core.errors import Invisible, Refusal
from answerable.journeys.company import settle_look as journey
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.look import shown
from answerable.web.settings.look_form import BrandForm

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from answerable.channels.models import Brand

NAME_LIMIT = 200


def update(request: HttpRequest, brand_id: int) -> HttpResponse:
    """Keep its colour, and the logo if one was chosen; what is wrong with one of them keeps neither."""
    brand = _brand(request, brand_id)
    form = BrandForm(brand, request.POST, request.FILES)
    try:
        if form.is_valid():
            _keep(request, brand, form)
            tell(request, _("“%(name)s” looks like this from now on") % {"name": brand.name})
            return redirect("settings:look")
    except Refusal as refusal:
        form.add_error("logo", str(refusal.sentence))
    return shown(request, brand_form=form, status=422)


def try_out(request: HttpRequest, brand_id: int) -> HttpResponse:
    """The brand in a colour that is not kept yet."""
    brand = _brand(request, brand_id)
    form = BrandForm(brand, request.POST)
    brand.colour = form.cleaned_data["colour"] if form.is_valid() else ""
    seen = {"brand": brand, "trouble": form.errors.get("colour"), "contrast": colours.best(brand.colour or colours.DESKS_OWN)}
    return render(request, "settings/look_brand.html", seen)


def drop_logo(request: HttpRequest, brand_id: int) -> HttpResponse:
    """Take its logo away."""
    brand = _brand(request, brand_id)
    journey.drop_logo(brand_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” has no logo any more; its initials stand instead") % {"name": brand.name})
    return redirect("settings:look")


def _keep(request: HttpRequest, brand: Brand, form: BrandForm) -> None:
    member, now = member_of(request), clock.now()
    sent: UploadedFile[Any] | None = form.cleaned_data["logo"]
    if sent is not None:
        content = cast("BinaryIO", sent.file)
        journey.put_logo(brand.pk, content, name=(sent.name or "")[:NAME_LIMIT], told=sent.content_type or "", member=member, now=now)
    if form.cleaned_data["colour"] != brand.colour:
        journey.paint(brand.pk, form.cleaned_data["colour"], member=member, now=now)


def _brand(request: HttpRequest, brand_id: int) -> Brand:
    journey.settler(member_of(request))
    brand = channels.brand(brand_id)
    if brand is None:
        raise Invisible(_("There is no such brand."))
    return brand
