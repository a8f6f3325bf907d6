"""Which brand's page an address means, and whether whoever asks may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _

from answerable.core.errors import Invisible
from answerable.evidence import queries
from answerable.journeys import evidence

if TYPE_CHECKING:
    from answerable.evidence.models import PublicPage


def page_at(request: HttpRequest, slug: str) -> PublicPage:
    """The page under an address; one that is off shows itself to who decides about it, as it would be."""
    page = queries.by_slug(slug)
    if page is None or not (page.is_on or _may_look_before(request, page.brand_id)):
        raise Invisible(_("There is no such page."))
    return page


def _may_look_before(request: HttpRequest, brand_id: int) -> bool:
    member = request.user
    return member.is_authenticated and evidence.may_settle(member) and evidence.sees_brand(brand_id, member)
