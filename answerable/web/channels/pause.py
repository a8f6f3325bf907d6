"""That a page is paused."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.pages import tend_page
from answerable.web.members import member_of


def create(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Pause it."""
    tend_page.pause(page_id, member=member_of(request), now=clock.now())
    messages.info(request, _("Paused. What its network delivers is kept; nothing is fetched or sent."))
    return redirect("channels:index")


def destroy(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Go on."""
    tend_page.resume(page_id, member=member_of(request), now=clock.now())
    messages.info(request, _("It goes on. What was missed is fetched now."))
    return redirect("channels:index")
