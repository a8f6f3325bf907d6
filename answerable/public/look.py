"""How the brand looks: its colour as a style sheet, its logo."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from answerable.channels.models import Brand
from answerable.core.errors import Invisible
from answerable.files import queries as files
from answerable.public.brands import page_at

KEPT = {"Cache-Control": "public, max-age=3600", "Referrer-Policy": "no-referrer"}


@require_safe
def style(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The brand's colour and that of the text on it; empty where the desk's own will do."""
    return style_of(page_at(request, slug).brand)


@require_safe
def logo(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The brand's logo, as we drew it."""
    return logo_of(page_at(request, slug).brand)


def style_of(brand: Brand) -> HttpResponse:
    """A colour and that of the text on it."""
    rule = f":root{{--brand:{brand.colour};--brand-content:{brand.ink}}}\n" if brand.colour else ""
    return HttpResponse(rule, content_type="text/css", headers=KEPT)


def logo_of(brand: Brand) -> HttpResponse:
    """A logo; raises Invisible where there is none."""
    if brand.logo is None:
        raise Invisible("There is no logo.")
    with files.opened(brand.logo, small=True) as source:
        return HttpResponse(source.read(), content_type="image/webp", headers=KEPT)
