"""A page as it is connected: what works of it, and what is still missing."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.web.channels.health import token_words
from answerable.web.channels.offered import renewing
from answerable.web.channels.steps import steps_of
from answerable.web.members import scope_of

OWN = {"web": "channels:embedding", "webhook": "channels:program", "file": "channels:failures"}  # screens that say more


def show(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Each step with how it stands; a form, a program and a file have a screen of their own for it. For who administers the page."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    page, now = channels.page(page_id), clock.now()
    if page.network in OWN:
        return redirect(OWN[page.network], page_id)
    seen = {
        "page": page,
        "steps": steps_of(page, now),
        "renewing": renewing(page.network),
        "token": token_words(channels.credential(page_id).expires_at, now),
    }
    return render(request, "channels/connection.html", seen)
