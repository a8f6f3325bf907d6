"""How a form looks: as the brand does."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from answerable.journeys.receiving.on_form import form_at
from answerable.public.look import logo_of, style_of


@require_safe
def style(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The brand's colour."""
    return style_of(form_at(slug).brand)


@require_safe
def logo(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The brand's logo."""
    return logo_of(form_at(slug).brand)
