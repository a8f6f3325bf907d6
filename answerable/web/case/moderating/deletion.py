"""That a message is deleted on its network, ours or a customer's; there is no way back, so it is asked first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.access import scope as access
from answerable.journeys.answering.moderate import Asked, right_for
from answerable.publish.rules.acts import Act
from answerable.web.case.moderating.deeds import done
from answerable.web.case.moderating.messages import visible
from answerable.web.members import scope_of
from answerable.web.resource import wants_part


def new(request: HttpRequest, message_id: int) -> HttpResponse:
    """Ask whether it is meant."""
    message = visible(request, message_id)
    access.case(scope_of(request), message.case_id, right_for(_act(message.is_ours)))
    return render(request, "case/deletion.html" if wants_part(request) else "case/deletion_page.html", {"message": message})


def create(request: HttpRequest, message_id: int) -> HttpResponse:
    """Delete it."""
    return done(request, Asked(message_id, _act(visible(request, message_id).is_ours)))


def _act(is_ours: bool) -> Act:
    return Act.WITHDRAW if is_ours else Act.DELETE
