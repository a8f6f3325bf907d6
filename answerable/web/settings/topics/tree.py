"""The topics that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.inbox import queries as inbox
from answerable.journeys.company import settle_topics as journey
from answerable.topics import queries
from answerable.topics.errors import BadPlace, NameTaken, NoSuchTopic, TooMany
from answerable.web.members import member_of, viewer_of
from answerable.web.said import Undo, tell
from answerable.web.settings.sections import sections
from answerable.web.settings.topics.form import ExamplesForm, TopicForm
from answerable.web.settings.topics.shown import DAYS, lines, standing

if TYPE_CHECKING:
    from answerable.topics.models import Topic


def index(request: HttpRequest) -> HttpResponse:
    """Every topic, how many cases it has and how good its suggestions are, and a form for a new one."""
    return _index(request, TopicForm(None))


def create(request: HttpRequest) -> HttpResponse:
    """Make one."""
    form = TopicForm(None, request.POST)
    kept = _kept(request, form)
    return redirect("settings:topic", kept.pk) if kept else _index(request, form, status=_status(form))


def edit(request: HttpRequest, topic_id: int) -> HttpResponse:
    """The form of one, and what shows it."""
    return shown(request, TopicForm.of(topic(request, topic_id)))


def update(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Change one."""
    form = TopicForm(topic(request, topic_id), request.POST)
    return redirect("settings:topics") if _kept(request, form) else shown(request, form, status=_status(form))


def destroy(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Put one away with all below it."""
    undo = Undo(reverse("settings:topic_revival", args=[topic_id]), "POST")
    gone = journey.archive_topic(topic_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is put away") % {"name": queries.named(gone)}, undo=undo)
    return redirect("settings:topics")


def topic(request: HttpRequest, topic_id: int) -> Topic:
    """One that cases can have, for whoever decides on topics."""
    journey.require(member_of(request))
    found = queries.topic(topic_id)
    if found is None or found.archived_at is not None:
        raise NoSuchTopic(_("There is no such topic."))
    return found


def shown(request: HttpRequest, form: TopicForm, examples: ExamplesForm | None = None, status: int = 200) -> HttpResponse:
    """A topic's page."""
    kept = form.topic
    assert kept is not None
    placed = queries.placements(kept.pk)
    rows = inbox.rows(viewer_of(request), [each.pk for each in placed])
    seen = {
        "sections": sections(request),
        "form": form,
        "topic": kept,
        "examples": queries.examples(kept.pk),
        "examples_form": examples or ExamplesForm(),
        "cases": [rows[each.pk] for each in placed if each.pk in rows],
    }
    return render(request, "settings/topic.html", seen, status=status)


def _index(request: HttpRequest, form: TopicForm, status: int = 200) -> HttpResponse:
    journey.require(member_of(request))
    fit = queries.fit()
    seen = {
        "sections": sections(request),
        "form": form,
        "lines": lines(fit),
        "standing": standing(fit),
        "days": DAYS,
        "retired": queries.archived(),
        "proposal_count": len(journey.proposals(member_of(request))),
    }
    return render(request, "settings/topics.html", seen, status=status)


def _kept(request: HttpRequest, form: TopicForm) -> Topic | None:
    """What was saved; None where the form says why not."""
    journey.require(member_of(request))
    if not form.is_valid():
        return None
    try:
        kept = journey.keep_topic(form.topic.pk if form.topic else None, form.draft(), member=member_of(request), now=clock.now())
    except (NameTaken, BadPlace, TooMany) as refusal:
        form.add_error("parent" if isinstance(refusal, BadPlace) else "name", str(refusal.sentence))
        form.refusal = refusal
        return None
    tell(request, _("“%(name)s” is saved") % {"name": queries.named(kept)})
    return kept


def _status(form: TopicForm) -> int:
    refusal: Refusal | None = form.refusal
    return refusal.status if refusal else 422
