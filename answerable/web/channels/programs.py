"""A program of the company's own as it is set up: what works of it, what is missing, and what its developer has to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.channels.registry import connector
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.core.settings import get_settings
from answerable.journeys.pages.try_program import end_former, former_until, program, try_program
from answerable.web.channels.program_form import DESK, ProgramCredentialForm
from answerable.web.channels.steps import Step, Steps, arrives, is_read
from answerable.web.layout.short import moment, short_time
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from answerable.channels.models import Health, Page

DOOR = "hook"


def show(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Each step with how it stands. For who administers the page."""
    scope_of(request).require(Action.ADMINISTER, page_id)
    page = program(page_id)
    base = get_settings().base_url.rstrip("/")
    seen = {
        "page": page,
        "is_called": page.address != DESK,
        "former_until": moment(until) if (until := former_until(page, now=clock.now())) else "",
        "steps": _steps(page),
        "renewing": ProgramCredentialForm.words,
        "deliver_to": base + reverse(DOOR, args=[page.network, page.pk]),
        "deeds": base + reverse("api:list_deeds", args=[page.pk]),
        "description": base + reverse("api:program_description"),
    }
    return render(request, "channels/program.html", seen)


def create(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Call it now; what it refuses is said."""
    try:
        page = try_program(page_id, member=member_of(request), now=clock.now())
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        messages.error(request, str(refusal.sentence))
    else:
        messages.success(request, _("%(page)s answered as agreed.") % {"page": page.name})
    return redirect("channels:program", page_id)


def destroy(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Take its former secret no more."""
    end_former(page_id, member=member_of(request), now=clock.now())
    messages.info(request, _("Only the new secret is taken from now on."))
    return redirect("channels:program", page_id)


def _steps(page: Page) -> Steps:
    health = channels.health([page.pk])[page.pk]
    hint = _("Nothing arrived yet. Post the example below.")
    return Steps([_answers(page, health), _declared(page), arrives(page, health, hint), is_read(page, health, hint)])


def _answers(page: Page, health: Health) -> Step:
    if page.address == DESK:
        return Step(_("It asks for what happened"), "done", _("Nobody is called: whatever is sent stands at the address below."))
    if health.failing_since or health.delivery_error:
        return Step(_("It answers"), "wrong", health.last_error or health.delivery_error)
    if health.subscribed_at:
        at = short_time(health.subscribed_at)
        return Step(_("It answers"), "done", _("It was called last for trying at %(at)s, and told where to deliver.") % {"at": at})
    return Step(_("It answers"), "open", _("It was not told yet where to deliver. Try it now."))


def _declared(page: Page) -> Step:
    able = connector(page.network).abilities(page.kind)
    ways = {"public": _("answers in public"), "private": _("private answers"), "direct": _("direct messages")}
    named = {
        _("like"): able.can_like,
        _("hide"): able.can_hide,
        _("delete"): able.can_delete,
        _("edit"): able.can_edit,
        _("take back"): able.can_withdraw,
        _("block"): able.can_block,
        _("files"): bool(able.takes),
    }
    can = [*(ways[way] for way in able.ways), *(words for words, is_so in named.items() if is_so)]
    return Step(_("It says what it can do"), "done", capfirst(", ".join(can)))
