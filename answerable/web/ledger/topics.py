"""The ledger by what cases are about; counted when the ledger is on the screen, for it takes a moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from answerable.core import clock
from answerable.reports.queries import ledgers_by_topic
from answerable.reports.rules.ledger import answered_share, ignored_share, prompt_share
from answerable.topics import queries
from answerable.web.ledger.asked import asked
from answerable.web.ledger.figures import duration, grouped, percent
from answerable.web.members import scope_of
from answerable.web.resource import wants_part
from answerable.web.topic_names import names_from_the_top, to_choose, whole_name

if TYPE_CHECKING:
    from answerable.reports.rules.ledger import Ledger
    from answerable.topics.models import Topic
    from answerable.web.ledger.asked import Asked


@dataclass(frozen=True)
class Line:
    """One topic in words: how deep it stands, and the address of the ledger of it alone."""

    name: str
    depth: int
    url: str
    needed: str
    answered: str
    prompt: str
    ignored: str
    median: str


class Names:
    """Whole names of topics, each looked up once: a file has many lines of few."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def name(self, topic_id: int | None) -> str:
        """What a topic is called with all above it; "" for none."""
        if topic_id is None:
            return ""
        if topic_id not in self._known:
            self._known |= {each: whole_name(topic) for each, topic in queries.topics_by_id([topic_id]).items()}
        return self._known.get(topic_id, "")


def index(request: HttpRequest) -> HttpResponseBase:
    """The section of the ledger."""
    question = asked(request)
    wanted = question.wanted(scope_of(request).page_ids)
    found = ledgers_by_topic(wanted, now=clock.now())
    known = queries.topics_by_id(topic_id for topic_id in found if topic_id in wanted.topic_ids or not wanted.topic_ids)
    lines = [_line(each, found[each.pk], question) for each in _ordered(known.values()) if found[each.pk].needed]
    name = "ledger/topics.html" if wants_part(request) else "ledger/topics_page.html"
    return render(request, name, {"lines": lines})


def is_any() -> bool:
    """Whether the company has a topic."""
    return bool(queries.leaves())


def offered(question: Asked) -> list[tuple[int, str]]:
    """What the ledger can be narrowed to, with what it is narrowed to, also where that was put away."""
    choices = to_choose(queries.tree())
    if question.topic_id and question.topic_id not in dict(choices):
        choices += [(each.pk, whole_name(each)) for each in queries.topics_by_id([question.topic_id]).values()]
    return choices


def _ordered(topics: Iterable[Topic]) -> list[Topic]:
    """Each below the one that it stands under, by name."""
    return sorted(topics, key=lambda each: ([name.casefold() for name in names_from_the_top(each)], each.pk))


def _line(topic: Topic, found: Ledger, question: Asked) -> Line:
    names = names_from_the_top(topic)
    return Line(
        name=names[-1],
        depth=len(names) - 1,
        url=replace(question, topic_id=topic.pk).url(),
        needed=grouped(found.needed),
        answered=percent(answered_share(found)),
        prompt=percent(prompt_share(found)),
        ignored=percent(ignored_share(found)),
        median=duration(found.median_seconds),
    )
