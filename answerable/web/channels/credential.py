"""The credential of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core import clock, crypto
from answerable.core.errors import Refusal
from answerable.journeys.pages import tend_page
from answerable.web.channels.offered import credential_form
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from answerable.channels.models import Page
    from answerable.web.channels.forms import RenewalForm

CHOICES = ("messages", "human_agent")  # what stands in a credential and is no secret


def edit(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """The form, with no secret of the old one in it."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    page = channels.page(page_id)
    known = _known(page)
    form = credential_form(page.network)(initial={name: known[name] for name in CHOICES if name in known})
    return _form(request, page, form)


def create(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Use a new one; what the network refuses stands on the form."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    page = channels.page(page_id)
    form = credential_form(page.network)(request.POST)
    if not form.is_valid():
        return _form(request, page, form, status=422)
    try:
        tend_page.reconnect(page_id, form.credential(), member=member_of(request), now=clock.now())
    except Refusal as refusal:
        form.passed = getattr(refusal, "passed", ())
        form.add_error(None, str(refusal.sentence))
        return _form(request, page, form, status=refusal.status)
    messages.success(request, _("Connected again. What was missed is fetched now."))
    return redirect("channels:show", page_id)


def _form(request: HttpRequest, page: Page, form: RenewalForm, status: int = 200) -> HttpResponse:
    return render(request, "channels/credential.html", {"form": form, "page": page, "signs_in": "sign_in" in _known(page)}, status=status)


def _known(page: Page) -> Mapping[str, Any]:
    """The credential until now; one that does not open any more is connected anew."""
    try:
        return channels.access(page).credential
    except crypto.SecretUnreadable:
        return {}
