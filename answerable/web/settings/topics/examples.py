"""Sentences that show a topic."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.journeys.company import settle_topics as journey
from answerable.topics.errors import TooMany
from answerable.web.members import member_of
from answerable.web.said import tell
from answerable.web.settings.topics.form import ExamplesForm, TopicForm
from answerable.web.settings.topics.tree import shown, topic


def create(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Add some, one a line."""
    kept, form = topic(request, topic_id), ExamplesForm(request.POST)
    if not form.is_valid():
        return shown(request, TopicForm.of(kept), form, status=422)
    try:
        count = journey.add_examples(topic_id, form.lines(), member=member_of(request), now=clock.now())
    except TooMany as refusal:
        form.add_error("texts", str(refusal.sentence))
        return shown(request, TopicForm.of(kept), form, status=refusal.status)
    tell(request, ngettext("%(count)s sentence is added", "%(count)s sentences are added", count) % {"count": count})
    return redirect("settings:topic", topic_id)


def destroy(request: HttpRequest, topic_example_id: int) -> HttpResponse:
    """Take one away."""
    topic_id = journey.drop_example(topic_example_id, member=member_of(request), now=clock.now())
    tell(request, _("The sentence is gone"))
    return redirect("settings:topic", topic_id)
