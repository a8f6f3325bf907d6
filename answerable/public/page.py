"""The page of a brand, and the same as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from answerable.channels import registry
from answerable.core import clock
from answerable.core.crypto import unveiled
from answerable.core.errors import Invisible
from answerable.evidence import queries
from answerable.evidence.rules.standing import SETTLED
from answerable.journeys.evidence import Part
from answerable.journeys.evidence import show as gathered
from answerable.public.brands import page_at
from answerable.public.kept import FOR, kept
from answerable.public.shown import as_data, as_page

if TYPE_CHECKING:
    from answerable.evidence.models import PublicPage

LANGUAGES = [code for code, _name in settings.LANGUAGES]


@require_safe
def show(request: HttpRequest, slug: str) -> HttpResponseBase:
    """For people, in the language that they chose or that their browser asks for."""
    page, language, part = page_at(request, slug), _language(request), _part(request)

    def make() -> str:
        with translation.override(language):
            return render_to_string("public/page.html", as_page(page, gathered(page, now=clock.now(), part=part), language, part))

    return _answered(request, page, ("page", slug, language, *_names(part)), make, "text/html; charset=utf-8")


@require_safe
def feed(request: HttpRequest, slug: str) -> HttpResponseBase:
    """For programs: numbers, enums and times, in no language."""
    page, part = page_at(request, slug), _part(request)

    def make() -> str:
        with translation.override("en"):
            return as_data(page, gathered(page, now=clock.now(), part=part))

    return _answered(request, page, ("feed", slug, *_names(part)), make, "application/json")


def _part(request: HttpRequest) -> Part:
    """Which entries the address asks for; refuses the name of one that there is not, before anything is kept for it."""
    asked, network = request.GET.get("before", ""), request.GET.get("network", "")
    case_id = unveiled(asked) if asked else None
    if asked and (case_id is None or queries.entry(case_id) is None):
        raise Invisible(_("There is no such page."))
    ends = {str(each): each for each in SETTLED}
    return Part(case_id, ends.get(request.GET.get("outcome", "")), network if network in registry.NETWORKS else "")


def _names(part: Part) -> tuple[str, ...]:
    return str(part.before or ""), str(part.standing or ""), part.network


def _language(request: HttpRequest) -> str:
    wanted = request.GET.get("lang", "")
    return wanted if wanted in LANGUAGES else translation.get_language() or "en"


def _answered(request: HttpRequest, page: PublicPage, key: tuple[str, ...], make: Callable[[], str], kind: str) -> HttpResponseBase:
    """The kept answer; whoever has it already is told so. What is not switched on is kept by nobody."""
    if not page.is_on:
        return _open(HttpResponse(make(), content_type=kind), page, "private, no-store")
    found = kept((*key, str(page.has_words)), make, now=clock.now())
    answer = get_conditional_response(request, etag=found.etag, response=HttpResponse(found.body, content_type=kind))
    assert answer is not None
    answer["ETag"] = found.etag
    return _open(answer, page, f"public, max-age={int(FOR.total_seconds())}")


def _open(answer: HttpResponseBase, page: PublicPage, keeping: str) -> HttpResponseBase:
    """What customers wrote is for nobody's index."""
    answer["Cache-Control"], answer["Referrer-Policy"] = keeping, "no-referrer"
    if page.has_words or not page.is_on:
        answer["X-Robots-Tag"] = "noindex, nofollow"
    patch_vary_headers(answer, ["Accept-Language"])
    return answer
