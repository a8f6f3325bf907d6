"""The credential of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core import clock, crypto
from answerable.core.errors import Refusal
from answerable.journeys.pages import tend_page
from answerable.web.channels.offered import CredentialForms, credential_form
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from answerable.channels.models import Page


def edit(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """The form, with nothing of the old one in it."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    return _form(request, page_id, _kind(page_id)())


def create(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Use a new one; what the network refuses stands on the form."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    form = _kind(page_id)(request.POST)
    if not form.is_valid():
        return _form(request, page_id, form, status=422)
    try:
        tend_page.reconnect(page_id, form.credential(), member=member_of(request), now=clock.now())
    except Refusal as error:
        form.add_error(None, str(error.sentence))
        return _form(request, page_id, form, status=error.status)
    messages.success(request, _("Connected again. What was missed is fetched now."))
    return redirect("channels:index")


def _kind(page_id: int) -> CredentialForms:
    return credential_form(channels.page(page_id).network)


def _form(request: HttpRequest, page_id: int, form: Form, status: int = 200) -> HttpResponse:
    page = channels.page(page_id)
    return render(request, "channels/credential.html", {"form": form, "page": page, "signs_in": _signs_in(page)}, status=status)


def _signs_in(page: Page) -> bool:
    """Whether it is opened at a directory; one whose credential does not open any more is connected anew."""
    try:
        return "sign_in" in channels.access(page).credential
    except crypto.SecretUnreadable:
        return False
