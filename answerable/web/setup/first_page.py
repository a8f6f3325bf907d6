"""Where the first messages come from: a page of one's own, or the sandbox network."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from answerable.core.settings import get_settings
from answerable.web.members import scope_of


def show(request: HttpRequest) -> HttpResponseBase:
    """The two ways to begin; whoever sees a page has begun."""
    if scope_of(request).page_ids:
        return redirect("inbox:index")
    return render(request, "setup/page.html", {"sandbox_url": get_settings().sandbox_url})
