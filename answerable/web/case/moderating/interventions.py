"""Something done to a message that did not work: once more, or let be."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.answering import moderate
from answerable.web.case.pane import changed
from answerable.web.members import member_of


def create(request: HttpRequest, intervention_id: int) -> HttpResponse:
    """Try it again."""
    case_id = moderate.again(intervention_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Trying again"))


def destroy(request: HttpRequest, intervention_id: int) -> HttpResponse:
    """Let it be."""
    case_id = moderate.drop(intervention_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Let be"))
