"""Trying the desk with customers who are simulated."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.journeys.pages.try_sandbox import SandboxAway, try_sandbox
from answerable.web.members import member_of, owners_only
from answerable.web.setup.wizard import shown


def create(request: HttpRequest) -> HttpResponseBase:
    """Connect the sandbox network's pages. Owners only; refuses, on the same page, when that network does not run."""
    owners_only(request)
    try:
        try_sandbox(channels.brands()[0], member=member_of(request), now=clock.now())
    except SandboxAway as error:
        return shown(request, "page", {"sandbox_url": get_settings().sandbox_url, "refusal": error.sentence}, status=error.status)
    messages.success(request, _("The sandbox network is connected. Its customers write now."))
    return redirect("inbox:index")
