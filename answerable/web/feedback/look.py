"""How the brand looks whose customer is asked: its colour as a style sheet, its logo. Who holds the link may read both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.satisfaction import queries
from answerable.web.files.content import handed

if TYPE_CHECKING:
    from answerable.channels.models import Brand


def style(request: HttpRequest, token: str) -> HttpResponse:
    """The brand's colour and that of the text on it; empty where the desk's own will do."""
    brand = _brand(token)
    rule = f":root{{--brand:{brand.colour};--brand-content:{brand.ink}}}\n" if brand.colour else ""
    return HttpResponse(rule, content_type="text/css", headers={"Cache-Control": "private, max-age=3600", "Referrer-Policy": "no-referrer"})


def logo(request: HttpRequest, token: str) -> HttpResponseBase:
    """The brand's logo."""
    brand = _brand(token)
    if brand.logo is None:
        raise Invisible("There is no logo.")
    return handed(request, brand.logo, "small")


def _brand(token: str) -> Brand:
    known = queries.by_token(token, clock.now())
    brand = channels.brand(known[0].page.brand_id) if known else None
    if brand is None:
        raise Invisible("There is no such question.")
    return brand
