"""What a target can ask of a case, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.channels import queries as channels
from answerable.customers import queries as customers
from answerable.topics import queries as topics
from answerable.web.members import scope_of
from answerable.web.topic_names import to_choose, whole_name

if TYPE_CHECKING:
    from answerable.sla.rules.which_target import Key

URGENCIES: dict[str, str | Promise] = {"critical": _("Critical"), "high": _("High"), "normal": _("Normal"), "low": _("Low")}


@dataclass(frozen=True)
class Choices:
    """Standings, topics and pages that there are for this reader; each with what a target stores and its name."""

    standings: Sequence[tuple[str, str]]
    topics: Sequence[tuple[int, str]]
    pages: Sequence[tuple[int, str]]

    def offered(self) -> Iterator[tuple[str, list[tuple[object, object]]]]:
        """Each field with what can be chosen in it; the first asks nothing."""
        if self.standings:
            yield "standing", [("", say("Every customer")), *self.standings]
        if self.topics:
            yield "topic", [("", say("Every topic")), *self.topics]
        yield "page", [("", say("Every page")), *self.pages]
        yield "urgency", [("", say("Every urgency")), *URGENCIES.items()]

    def words(self, key: Key) -> str:
        """For which cases a target is."""
        said = [
            dict(self.standings).get(key.standing, key.standing),
            self._topic(key.topic_id) if key.topic_id else "",
            dict(self.pages).get(key.page_id or 0, ""),
            str(URGENCIES.get(key.urgency, key.urgency)),
        ]
        return ", ".join(filter(None, said)) or say("Everything else")

    def _topic(self, topic_id: int) -> str:
        """Its name, also where it was put away."""
        known = dict(self.topics).get(topic_id)
        return known or "".join(map(whole_name, topics.topics_by_id([topic_id]).values()))


def choices(request: HttpRequest) -> Choices:
    """What this reader can choose from."""
    pages = [(each.pk, each.name) for each in channels.pages(scope_of(request).page_ids)]
    standings = [(each.key, each.name) for each in customers.standings()]
    return Choices(standings, to_choose(topics.tree()), pages)
