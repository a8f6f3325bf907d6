"""Everything that can be done to one message, and why not what cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.journeys.answering.moderate import message_of
from answerable.language_model import queries
from answerable.language_model.rules.tasks import Task
from answerable.publish.rules.acts import Act, Barred, Offer
from answerable.web.case.moderating.moderation import LABELS, deed, may, offered
from answerable.web.members import scope_of
from answerable.web.resource import wants_part

if TYPE_CHECKING:
    from answerable.cases.models import Message


def show(request: HttpRequest, message_id: int) -> HttpResponse:
    """The menu of a message; a page of its own without script."""
    message = visible(request, message_id)
    scope, offers = scope_of(request), offered(message)
    allowed = [each for each in offers if may(scope, each.act, message.page_id)]
    not_here = [each.act for each in allowed if each.barred is Barred.NOT_HERE]
    seen = {
        "message": message,
        "translates": scope.may(access.Action.REPLY, message.page_id) and queries.is_switched_on(message.page_id, Task.TRANSLATION),
        "deeds": [deed(each.act, message_id) for each in allowed if each.barred is None],
        "reasons": _reasons(not_here, is_paused=_is_paused(offers), may_all=allowed == offers),
    }
    return render(request, "case/message_menu_items.html" if wants_part(request) else "case/message.html", seen)


def visible(request: HttpRequest, message_id: int) -> Message:
    """The message, if the member sees it; raises Invisible."""
    message = message_of(message_id)
    access.case(scope_of(request), message.case_id)
    scope_of(request).require(access.Action.SEE, message.page_id)
    return message


def _is_paused(offers: list[Offer]) -> bool:
    return any(each.barred is Barred.PAGE_PAUSED for each in offers)


def _reasons(not_here: list[Act], *, is_paused: bool, may_all: bool) -> list[str]:
    told = []
    if is_paused:
        told.append(_("This page is paused. Whoever runs the desk can start it again under Channels."))
    if not_here:
        names = ", ".join(str(LABELS[act]).rstrip("…").lower() for act in not_here)
        told.append(_("Not possible on this network here: %(names)s.") % {"names": names})
    if not may_all:
        told.append(_("You may not do everything on this page. An owner can give you access."))
    return told
