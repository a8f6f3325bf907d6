"""Who is not signed in is sent to sign in; on the first run, to set up."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils import timezone, translation
from django.utils.translation import check_for_language

from answerable.staff import queries as staff
from answerable.web.members import member_of


class LoginRequired(LoginRequiredMiddleware):
    """Everything needs a member but what says otherwise (`login_not_required`): hooks, log-in, set-up."""

    def process_view(self, request: HttpRequest, view: Any, args: Any, given: Any) -> HttpResponseBase | None:
        """Also keeps the log-in form from an installation that has nobody who could use it."""
        is_login = request.resolver_match is not None and request.resolver_match.view_name == "account_login"
        if is_login and not request.user.is_authenticated and staff.is_empty():
            first_run = _set_up()
            if first_run:
                return redirect(first_run)
        return super().process_view(request, view, args, given)

    def handle_no_permission(self, request: HttpRequest, view: Any) -> Any:
        """A part of a page cannot be a log-in form: the whole page goes there."""
        if "HX-Request" in request.headers:
            return HttpResponse(status=401, headers={"HX-Redirect": reverse("account_login")})
        return super().handle_no_permission(request, view)


def _set_up() -> str:
    try:
        return reverse("setup:new")
    except NoReverseMatch:
        return ""


class MemberPlace:
    """Times are shown where the member is, words in their language."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the member's time zone and language, or the installation's and the browser's."""
        language = _language(request)
        if language:
            translation.activate(language)  # LocaleMiddleware begins each request with the browser's
        zone = _zone(getattr(request.user, "timezone", "")) if hasattr(request, "user") else None
        with timezone.override(zone):
            return self._get_response(request)


def _language(request: HttpRequest) -> str:
    """The member's own, else the company's; "" leaves it to the browser."""
    if not hasattr(request, "user") or not request.user.is_authenticated:
        return ""
    wanted = staff.language(member_of(request))
    return wanted if check_for_language(wanted) else ""


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None
