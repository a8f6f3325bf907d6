"""The conditions of an ownership rule in words: the same beside a case, in the set-up and in the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.customers import queries as customers
from answerable.topics import queries as topics
from answerable.triage.words import reason, urgency
from answerable.web.inbox.languages import language
from answerable.web.layout.short import compact

KINDS: dict[str, str | Promise] = {
    "comment": gettext_lazy("comments"),
    "mention": gettext_lazy("mentions"),
    "review": gettext_lazy("reviews"),
    "direct": gettext_lazy("direct messages"),
    "heard": gettext_lazy("posts that were heard"),
}
PAGE_KINDS: dict[str, str | Promise] = {
    "comments": gettext_lazy("on pages with posts"),
    "mentions": gettext_lazy("where we are mentioned"),
    "reviews": gettext_lazy("on review sites"),
    "direct": gettext_lazy("in message inboxes"),
}
_ORDER = (
    "reasons",
    "topic_ids",
    "kinds",
    "brand_ids",
    "page_ids",
    "page_kinds",
    "languages",
    "urgencies",
    "visibility",
    "reach_from",
    "standings",
    "words",
)
_NAMED: dict[str, Callable[[Any], str]] = {
    "reasons": reason,
    "kinds": lambda each: str(KINDS.get(each, each)),
    "page_kinds": lambda each: str(PAGE_KINDS.get(each, each)),
    "languages": lambda each: _("written in %(language)s") % {"language": language(each)},
    "urgencies": lambda each: _("urgency %(urgency)s") % {"urgency": urgency(each).lower()},
    "visibility": lambda each: _("public") if each else _("private"),
    "reach_from": lambda each: _("from %(count)s followers") % {"count": compact(each)},
}


class Words:
    """Says the conditions of many rows; names are looked up once."""

    def __init__(self) -> None:
        self._topics: dict[int, str] = {}
        self._by_id: dict[str, Callable[[Sequence[Any]], list[str]]] = {
            "page_ids": lambda ids: [self._pages[each] for each in ids if each in self._pages],
            "brand_ids": lambda ids: [self._brands[each] for each in ids if each in self._brands],
            "topic_ids": self._about,
            "standings": self._standing,
            "words": _words,
        }

    def said(self, conditions: Mapping[str, Sequence[Any]]) -> list[str]:
        """Each condition with all that it allows; nothing for a row that catches everything."""
        told = []
        for name in _ORDER:
            values = conditions.get(name) or ()
            said = self._by_id[name](values) if name in self._by_id and values else [_NAMED[name](each) for each in values]
            if said:
                told.append(_(" or ").join(said))
        return told

    @cached_property
    def _pages(self) -> dict[int, str]:
        """Removed pages keep their names: the rule still speaks of them."""
        return {each.pk: each.name for each in channels.all_pages()}

    @cached_property
    def _brands(self) -> dict[int, str]:
        return {each.pk: each.name for each in channels.brands()}

    def _standing(self, keys: Sequence[str]) -> list[str]:
        return [_("from customers who are “%(standing)s”") % {"standing": self._standings.get(each, each)} for each in keys]

    @cached_property
    def _standings(self) -> dict[str, str]:
        return {key: each.name for key, each in customers.standings_by_key().items()}

    def _about(self, topic_ids: Sequence[int]) -> list[str]:
        """What is put away keeps its name."""
        if new := set(topic_ids) - self._topics.keys():
            self._topics |= {key: topics.named(each) for key, each in topics.topics_by_id(new).items()}
        return [_("about “%(topic)s”") % {"topic": self._topics[each]} for each in topic_ids if each in self._topics]


def _words(phrases: Sequence[str]) -> list[str]:
    said = get_text_list([f"“{each}”" for each in phrases], _("or"))
    return [_("with %(words)s") % {"words": said}]


def in_words(conditions: Mapping[str, Sequence[Any]]) -> list[str]:
    """The conditions of one row in words."""
    return Words().said(conditions)
