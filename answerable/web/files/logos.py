"""A brand's logo, for whoever sees one of its pages."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core.errors import Invisible
from answerable.web.files.content import handed
from answerable.web.members import member_of, scope_of


def show(request: HttpRequest, brand_id: int) -> HttpResponseBase:
    """The small one; 404 where there is none, and for whoever sees no page of the brand."""
    brand = channels.brand(brand_id)
    seen = {page.brand_id for page in channels.pages(scope_of(request).page_ids)}
    if brand is None or brand.logo is None or not (brand_id in seen or member_of(request).is_owner):
        raise Invisible(_("There is no such logo, or you have no access to its pages."))
    return handed(request, brand.logo, "small")
