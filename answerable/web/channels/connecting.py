"""A new page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.pages.connect_page import connect_page
from answerable.web.channels.forms import FORMS, ConnectForm, MastodonForm
from answerable.web.members import member_of, owners_only
from answerable.web.submit import submit


def new(request: HttpRequest) -> HttpResponseBase:
    """The form for the network that is named. Owners only."""
    owners_only(request)
    return _form(request, FORMS.get(request.GET.get("network", ""), MastodonForm)())


def create(request: HttpRequest) -> HttpResponseBase:
    """Connect it. Owners only; what the network refuses stands on the form."""
    owners_only(request)
    form = FORMS.get(request.POST.get("network", ""), MastodonForm)(request.POST)
    return submit(form, lambda: _connect(request, form), lambda status: _form(request, form, status))


def _connect(request: HttpRequest, form: ConnectForm) -> HttpResponseBase:
    said = form.cleaned_data
    page = connect_page(
        next(each for each in channels.brands() if each.pk == said["brand"]),
        network=form.network,
        address=said["address"].rstrip("/"),
        credential=form.credential(),
        member=member_of(request),
        now=clock.now(),
    )
    messages.success(request, _("%(page)s is connected. Its messages are fetched now.") % {"page": page.name})
    return redirect("channels:index")


def _form(request: HttpRequest, form: ConnectForm, status: int = 200) -> HttpResponse:
    if form.network == "sandbox" and not form.is_bound:
        form.initial["address"] = get_settings().sandbox_url
    return render(request, "channels/new.html", {"form": form, "networks": list(FORMS)}, status=status)
