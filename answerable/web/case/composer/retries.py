"""A send that failed, or of which nobody knows, tried once more."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.sending import decide
from answerable.web.case.pane import changed
from answerable.web.members import member_of


def create(request: HttpRequest, outbound_id: int) -> HttpResponse:
    """Send it again."""
    case_id = decide.send_again(outbound_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Sending again"))
