"""Working what failed again."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.journeys.pages import tend_page
from answerable.web.members import member_of


def create(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Everything of this page that failed."""
    count = tend_page.replay(page_id, member=member_of(request), now=clock.now())
    messages.info(request, ngettext("%(count)s item is worked again.", "%(count)s items are worked again.", count) % {"count": count})
    return redirect("channels:failures", page_id=page_id)
