"""The second step: where the first messages come from, a page of one's own or the sandbox network."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from answerable.channels import queries as channels
from answerable.core.settings import get_settings
from answerable.web.members import member_of, scope_of
from answerable.web.setup.wizard import shown


def show(request: HttpRequest) -> HttpResponseBase:
    """The two ways to begin, and what is connected already; only owners are asked."""
    if not member_of(request).is_owner:
        return redirect("inbox:index")
    return shown(request, "page", {"sandbox_url": get_settings().sandbox_url, "pages": channels.pages(scope_of(request).page_ids)})
