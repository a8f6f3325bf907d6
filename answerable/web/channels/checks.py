"""Asking networks now instead of when it is due."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import ngettext

from answerable.access.scope import Action
from answerable.journeys.pages import tend_page
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import numbers


def create(request: HttpRequest) -> HttpResponseBase:
    """Ask the network of the page that is named, or of every page that the member administers."""
    scope = scope_of(request)
    named = numbers([request.POST.get("page", "")])
    pages = named or [page_id for page_id in scope.page_ids if scope.may(Action.ADMINISTER, page_id)]
    count = tend_page.check_now(pages, member=member_of(request))
    messages.info(request, ngettext("%(count)s page is asked now.", "%(count)s pages are asked now.", count) % {"count": count})
    return redirect("channels:show", named[0]) if named else redirect("channels:index")
