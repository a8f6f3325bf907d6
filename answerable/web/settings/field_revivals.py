"""A retired field, brought back."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_labels as journey
from answerable.web.members import member_of
from answerable.web.resource import go
from answerable.web.said import tell


def create(request: HttpRequest, field_id: int) -> HttpResponse:
    """Take its retirement back."""
    field = journey.revive_field(field_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is asked for again") % {"name": field.name})
    return go(request, "settings:fields")
