"""What each brand shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Invisible, Refusal
from answerable.core.settings import get_settings
from answerable.evidence import queries
from answerable.evidence.words import changed
from answerable.journeys import evidence as journey
from answerable.web.evidence.figures import COLUMNS
from answerable.web.evidence.form import ChangeForm, HoldBackForm, PageForm
from answerable.web.evidence.shown import lines, rows
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.channels.models import Brand


def index(request: HttpRequest) -> HttpResponse:
    """One brand's page as it stands."""
    brands = _brands(request)
    wanted = number(request.GET.get("brand", ""))
    brand = next((each for each in brands if each.pk == wanted), brands[0] if brands else None)
    return shown(request, brand)


def update(request: HttpRequest, brand_id: int) -> HttpResponse:
    """Decide what a brand shows."""
    brand = seen_brand(request, brand_id)
    journey.require(member_of(request))
    form = PageForm(request.POST, brand=brand)
    if not form.is_valid():
        return shown(request, brand, form, status=422)
    try:
        kept = journey.settle(brand_id, form.draft(), member=member_of(request), now=clock.now())
    except Refusal as refusal:
        if refusal.status == 403:
            raise
        form.add_error("slug", str(refusal.sentence))
        return shown(request, brand, form, status=refusal.status)
    tell(request, _("The page is on: everybody may read it") if kept.is_on else _("The page is off"))
    return redirect(f"{reverse('evidence:index')}?brand={brand_id}")


def seen_brand(request: HttpRequest, brand_id: int) -> Brand:
    """A brand of whose pages the member sees one."""
    brand = next((each for each in _brands(request) if each.pk == brand_id), None)
    if brand is None:
        raise Invisible(_("There is no such brand."))
    return brand


def _brands(request: HttpRequest) -> list[Brand]:
    """The brands of whose pages the member sees one."""
    found = {each.brand_id: each.brand for each in channels.pages(scope_of(request).page_ids)}
    return sorted(found.values(), key=lambda each: each.name)


def shown(
    request: HttpRequest,
    brand: Brand | None,
    form: PageForm | None = None,
    *,
    change_form: ChangeForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The screen of a brand, with what was filled in wrongly."""
    since, until = journey.period(clock.now())
    page_ids = [each.pk for each in channels.pages(scope_of(request).page_ids) if brand and each.brand_id == brand.pk]
    page = queries.page_of(brand.pk) if brand else None
    seen = {
        "brand": brand,
        "brands": _brands(request),
        "page": page,
        "form": form or (PageForm(brand=brand, page=page) if brand else None),
        "change_form": change_form or (ChangeForm(brand=brand) if brand else None),
        "changes": [changed(each, until) for each in journey.told_changes(brand, now=until)] if brand else [],
        "address": get_settings().base_url.rstrip("/") + reverse("public:page", args=[page.slug]) if page else "",
        "may_settle": journey.may_settle(member_of(request)),
        "columns": COLUMNS.values(),
        "lines": lines(brand, page_ids, since, until),
        "rows": rows(scope_of(request), page_ids, since, until),
        "reasons": HoldBackForm().fields["reason"].choices,  # type: ignore[attr-defined]  # a choice field
        "days": journey.DAYS,
    }
    return render(request, "evidence/index.html", seen, status=status)
