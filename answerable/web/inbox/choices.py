"""What a list can be narrowed to: the names under which a filter is asked for, with what each offers to this member."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.inbox.rules import LATE, ME, NOBODY, TODAY
from answerable.labels import queries as labels
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import MARKS, REASONS, URGENCIES
from answerable.web.inbox.languages import LANGUAGES, language
from answerable.web.layout.networks import network_name
from answerable.web.members import viewer_of
from answerable.web.topic_names import to_choose

LEGS: dict[str, str | Promise] = {"public": gettext_lazy("Public"), "private": gettext_lazy("Private"), "both": gettext_lazy("Both")}
HOURS = (1, 4, 24, 72, 168)


@dataclass(frozen=True)
class Group:
    """One name of a filter, with its values in words; `colours` are those of labels."""

    name: str
    title: str
    values: list[tuple[str, str]]


def groups(request: HttpRequest) -> list[Group]:
    """Everything that this member can narrow a list to; a name with one value only is left out, for it would leave nothing out."""
    return [group for group in _groups(request) if len(group.values) > (group.name not in {"topic", "label", "choice"})]


def _groups(request: HttpRequest) -> Iterator[Group]:
    pages = channels.pages(viewer_of(request).page_ids)
    brands = {page.brand_id: page.brand.name for page in pages}
    yield Group("topic", _("Topic"), _pairs(to_choose(topics.tree(brands))))
    yield Group("label", _("Label"), _pairs((each.pk, each.name) for each in labels.labels(brands)))
    for field, offered in _fields(brands):
        yield Group("choice", field, offered)
    yield Group("reason", _("Reason"), _pairs(REASONS.items()))
    yield Group("urgency", _("Urgency"), _pairs(URGENCIES.items()))
    yield Group("due", _("Due"), [(TODAY, _("Today, or late")), (LATE, _("Late"))])
    yield Group("mark", _("To look at"), _pairs(MARKS.items()))
    yield Group("leg", _("Leg"), _pairs(LEGS.items()))
    people = [(ME, _("Me")), (NOBODY, _("Nobody yet")), *((each.pk, each.name) for each in staff.members())]
    yield Group("owner", _("Owner"), _pairs(people))
    yield Group("department", _("Department"), _pairs((each.pk, each.name) for each in staff.departments()))
    yield Group("language", _("Language"), _pairs((code, language(code)) for code in LANGUAGES))
    yield Group("network", _("Network"), _pairs(sorted({(page.network, network_name(page.network)) for page in pages})))
    yield Group("page", _("Page"), _pairs((page.pk, page.name) for page in pages))
    yield Group("brand", _("Brand"), _pairs(brands.items()))


def _fields(brand_ids: Iterable[int]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    fields = labels.fields(brand_ids)
    offered = labels.choices(field.pk for field in fields)
    for field in fields:
        if field.pk in offered:
            yield field.name, _pairs((each.pk, each.name) for each in offered[field.pk])


def _pairs(values: Iterable[tuple[object, object]]) -> list[tuple[str, str]]:
    return [(str(value), str(words)) for value, words in values]


def hours(count: int) -> str:
    """So many hours as people say them."""
    if count % 24:
        return _("%(count)d h") % {"count": count}
    return _("%(count)d days") % {"count": count // 24} if count > 24 else _("a day")
