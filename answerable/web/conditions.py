"""The conditions of an ownership rule in words: the same beside a case, in the set-up and in the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.topics import queries as topics
from answerable.triage.words import reason, urgency
from answerable.web.inbox.languages import language

KINDS: dict[str, str | Promise] = {
    "comment": gettext_lazy("comments"),
    "mention": gettext_lazy("mentions"),
    "review": gettext_lazy("reviews"),
    "direct": gettext_lazy("direct messages"),
}
_NAMED: dict[str, Callable[[Any], str]] = {
    "reasons": reason,
    "kinds": lambda each: str(KINDS.get(each, each)),
    "languages": lambda each: _("written in %(language)s") % {"language": language(each)},
    "urgencies": lambda each: _("urgency %(urgency)s") % {"urgency": urgency(each).lower()},
    "visibility": lambda each: _("public") if each else _("private"),
    "words": lambda each: _("with “%(words)s”") % {"words": each},
}


def in_words(conditions: Mapping[str, Sequence[Any]]) -> list[str]:
    """Each condition with all that it allows; nothing for a rule that catches everything."""
    told = []
    for name in ("reasons", "topic_ids", "kinds", "page_ids", "languages", "urgencies", "visibility", "words"):
        values = conditions.get(name) or ()
        said = _BY_ID[name](values) if name in _BY_ID else [_NAMED[name](each) for each in values]
        if said:
            told.append(_(" or ").join(said))
    return told


def _pages(page_ids: Sequence[int]) -> list[str]:
    """Removed pages keep their names: the rule still speaks of them."""
    if not page_ids:
        return []
    names = {each.pk: each.name for each in channels.all_pages()}
    return [names[each] for each in page_ids if each in names]


def _topics(topic_ids: Sequence[int]) -> list[str]:
    """What is put away keeps its name."""
    known = topics.topics_by_id(topic_ids)
    return [_("about “%(topic)s”") % {"topic": topics.named(known[each])} for each in topic_ids if each in known]


_BY_ID: dict[str, Callable[[Sequence[int]], list[str]]] = {"page_ids": _pages, "topic_ids": _topics}
