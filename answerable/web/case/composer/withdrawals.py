"""A reply let be that failed, of which nobody knows, or that waits for approval."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.approving.decide import take_back
from answerable.journeys.sending import decide
from answerable.publish import queries
from answerable.web.case.pane import changed
from answerable.web.members import member_of


def create(request: HttpRequest, outbound_id: int) -> HttpResponse:
    """Withdraw it; what waits for approval is its author's draft again."""
    me, case_id = member_of(request), decide.case_of(outbound_id)
    if queries.is_held(outbound_id):
        take_back(outbound_id, member=me, now=clock.now())
        return changed(request, case_id, said=_("It is your draft again"))
    decide.withdraw(outbound_id, member=me, now=clock.now())
    return changed(request, case_id, said=_("Withdrawn"))
