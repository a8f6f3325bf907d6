"""What a member did not want to decide: not asked again until they sign in anew."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable.access.scope import Action
from answerable.web.case.moderating.messages import visible
from answerable.web.members import scope_of

_KEPT = "review_skipped"
_MOST = 200


def skipped(request: HttpRequest) -> list[int]:
    """What this member skipped, by message id."""
    known: list[int] = request.session.get(_KEPT, [])
    return known


def create(request: HttpRequest, message_id: int) -> HttpResponse:
    """Look at another one."""
    message = visible(request, message_id)
    scope_of(request).require(Action.REPLY, message.page_id)
    request.session[_KEPT] = [*(each for each in skipped(request) if each != message_id), message_id][-_MOST:]
    return redirect(reverse("review:index"))
