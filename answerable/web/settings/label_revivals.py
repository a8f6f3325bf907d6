"""A retired label, brought back."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_labels as journey
from answerable.web.members import member_of
from answerable.web.resource import go
from answerable.web.said import tell


def create(request: HttpRequest, label_id: int) -> HttpResponse:
    """Take its retirement back."""
    label = journey.revive_label(label_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” can be put on cases again") % {"name": label.name})
    return go(request, "settings:labels")
