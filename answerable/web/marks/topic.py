"""The topic of a case."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys.casework import mark
from answerable.routing.queries import rows_in_force
from answerable.routing.rules.who_answers import asks_for_topics
from answerable.topics import queries
from answerable.topics.errors import NoSuchTopic
from answerable.web.case.pane import changed
from answerable.web.inbox.asked import asked
from answerable.web.marks.about import choices
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number
from answerable.web.resource import wants_part
from answerable.web.said import Undo, tell
from answerable.web.topic_names import whole_name


def edit(request: HttpRequest, case_id: int) -> HttpResponse:
    """Every topic that it can have, the likeliest first; without script, as a page."""
    access.case(scope_of(request), case_id, Action.NOTE)
    case, said = cases.case(case_id), queries.placement(case_id)
    seen = {
        "case": case,
        "asked": asked(request),
        "choices": choices(case, said.topic_id if said else None),
        "is_routed": case.is_open and asks_for_topics(rows_in_force()),
        "has_topic": said is not None,
    }
    return render(request, "marks/topic.html" if wants_part(request) else "marks/topic_page.html", seen)


def update(request: HttpRequest, case_id: int) -> HttpResponse:
    """Put it under a topic."""
    access.case(scope_of(request), case_id, Action.NOTE)
    before, topic_id = queries.placement(case_id), _said(request)
    mark.put_under(case_id, topic_id, member=member_of(request), now=clock.now(), is_owned_anew="is_owned_anew" in request.POST)
    undo = {"topic": before.topic_id} if before else {}
    topic = queries.topics_by_id([topic_id])[topic_id]
    words = _("Topic: %(topic)s") % {"topic": whole_name(topic)}
    tell(request, words, undo=Undo(reverse("marks:topic", args=[case_id]), "PATCH" if before else "DELETE", undo))
    return changed(request, case_id)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Let it have none."""
    access.case(scope_of(request), case_id, Action.NOTE)
    before = queries.placement(case_id)
    mark.put_under(case_id, None, member=member_of(request), now=clock.now())
    undo = Undo(reverse("marks:topic", args=[case_id]), "PATCH", {"topic": before.topic_id}) if before else None
    tell(request, _("No topic any more"), undo=undo)
    return changed(request, case_id)


def _said(request: HttpRequest) -> int:
    topic_id = number(request.POST.get("topic", ""))
    if topic_id is None:
        raise NoSuchTopic(_("There is no such topic."))
    return topic_id
