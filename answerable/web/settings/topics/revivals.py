"""A topic that was put away, brought back."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_topics as journey
from answerable.topics import queries
from answerable.web.members import member_of
from answerable.web.resource import go
from answerable.web.said import tell


def create(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Let cases have it again."""
    topic = journey.revive_topic(topic_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” can be put on cases again") % {"name": queries.named(topic)})
    return go(request, "settings:topics")
