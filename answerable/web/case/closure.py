"""That a case is closed."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys import close as journey
from answerable.web.case.pane import changed
from answerable.web.members import member_of


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Close it."""
    journey.close(case_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Closed"), is_turned=True)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Open it again."""
    journey.reopen(case_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Open again"), is_turned=True)
