"""What was retired, recognised again."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_terms as journey
from answerable.web.members import member_of
from answerable.web.resource import go
from answerable.web.said import tell


def create(request: HttpRequest, term_id: int) -> HttpResponse:
    """Take its retirement back."""
    term = journey.revive_term(term_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is recognised again") % {"name": term.name})
    return go(request, "settings:terms")
