"""A new page."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.channels.errors import CredentialRefused
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.pages.connect_page import connect_page
from answerable.web.channels.forms import ConnectForm
from answerable.web.channels.leaving import begin
from answerable.web.channels.mailbox_form import MailboxForm
from answerable.web.channels.offered import FORMS, form_of
from answerable.web.channels.program_form import ProgramForm
from answerable.web.channels.sign_in_form import SignInForm
from answerable.web.members import member_of, owners_only
from answerable.web.submit import submit

WAYS = (("", gettext_lazy("Password")), ("microsoft", "Microsoft 365"), ("google", "Google"), ("other", gettext_lazy("Another directory")))


def new(request: HttpRequest) -> HttpResponseBase:
    """The form for the network that is named. Owners only."""
    owners_only(request)
    return shown(request, form_of(request.GET.get("network", ""), request.GET.get("sign_in", ""))())


def create(request: HttpRequest) -> HttpResponseBase:
    """Connect it. Owners only; what the network refuses stands on the form."""
    owners_only(request)
    form = form_of(request.POST.get("network", ""), request.POST.get("sign_in", ""))(request.POST)

    def keep() -> HttpResponseBase:
        if isinstance(form, SignInForm):
            return begin(request, form.credential(), request.POST.dict())
        return connect(request, form, form.credential())

    return submit(form, keep, lambda status: shown(request, form, status))


def connect(request: HttpRequest, form: ConnectForm, credential: Mapping[str, Any]) -> HttpResponseBase:
    """Connect what a form names by a credential that opens it."""
    said = form.cleaned_data
    try:
        page = connect_page(
            next(each for each in channels.brands() if each.pk == said["brand"]),
            network=form.network,
            address=said["address"] if form.network == ProgramForm.network else said["address"].rstrip("/"),
            credential=credential,
            member=member_of(request),
            now=clock.now(),
        )
    except CredentialRefused as refusal:
        form.passed = refusal.passed
        raise
    messages.success(request, _("%(page)s is connected. Here is what works, and what is still missing.") % {"page": page.name})
    return redirect("channels:show", page.pk)


def shown(request: HttpRequest, form: ConnectForm, status: int = 200) -> HttpResponse:
    """The form, with the other ways to open a mailbox where it is one; after a refusal, with what has to be filled in again."""
    if form.is_bound:
        form.ask_secrets_again()
    if form.network == "sandbox" and not form.is_bound:
        form.initial["address"] = get_settings().sandbox_url
    seen = {"form": form, "networks": list(FORMS), "ways": WAYS if isinstance(form, MailboxForm) else ()}
    return render(request, "channels/new.html", seen, status=status)
