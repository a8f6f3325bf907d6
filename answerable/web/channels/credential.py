"""The credential of a page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.pages import tend_page
from answerable.web.channels.forms import CredentialForm
from answerable.web.members import member_of, scope_of


def edit(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """The form, with nothing of the old one in it."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    return _form(request, page_id, CredentialForm())


def create(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Use a new one; what the network refuses stands on the form."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    form = CredentialForm(request.POST)
    if not form.is_valid():
        return _form(request, page_id, form, status=422)
    try:
        tend_page.reconnect(page_id, form.credential(), member=member_of(request), now=clock.now())
    except Refusal as error:
        form.add_error(None, str(error.sentence))
        return _form(request, page_id, form, status=error.status)
    messages.success(request, _("Connected again. What was missed is fetched now."))
    return redirect("channels:index")


def _form(request: HttpRequest, page_id: int, form: CredentialForm, status: int = 200) -> HttpResponse:
    return render(request, "channels/credential.html", {"form": form, "page": channels.page(page_id)}, status=status)
