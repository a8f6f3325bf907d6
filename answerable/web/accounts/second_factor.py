"""Who owes a second factor sees nothing but the page on which they add one."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

OPEN = ("/account/", "/i18n/", "/hooks/")


class SecondFactorRequired:
    """Stands behind Django's authentication."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or lead to the second factor."""
        if not getattr(request.user, "owes_second_factor", False) or request.path.startswith(OPEN):
            return self._get_response(request)
        if "HX-Request" in request.headers:
            return HttpResponse(status=401, headers={"HX-Redirect": reverse("mfa_index")})
        messages.warning(request, _("Your company asks for a second factor. Add an authenticator app or a passkey to go on."))
        return redirect("mfa_index")
