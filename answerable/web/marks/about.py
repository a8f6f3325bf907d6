"""What a case is about, as the pane beside it and the choice of another topic show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from answerable.inbox import queries as inbox
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.web.topic_names import to_choose, whole_name

if TYPE_CHECKING:
    from answerable.cases.models import Case
    from answerable.topics.models import Suggestion
    from answerable.web.case.sources import Sources

KEYED = 9


@dataclass(frozen=True)
class Alike:
    """An example that lies near: a case with its address, or a sentence that somebody typed."""

    words: str
    url: str = ""
    lang: str = ""


@dataclass(frozen=True)
class AboutShown:
    """The topic in words, "" for none; who said so, or how sure the suggestion is and what it is like."""

    topic_id: int
    words: str
    who: str = ""
    percent: int = 0
    is_suggested: bool = False
    alike: Sequence[Alike] = ()


@dataclass(frozen=True)
class Choice:
    """A topic that can be chosen; the likeliest have a key, a number."""

    id: int
    words: str
    key: str
    is_held: bool
    percent: int = 0


def about(known: Sources) -> AboutShown | None:
    """What a case is about; None where the company has no topics, which is asked first."""
    if not topics.is_any(known.case.page.brand_id):
        return None
    said = topics.placement(known.case.pk)
    if said is not None:
        who = known.name(said.member_id) or staff.name_of(said.member_id)
        return AboutShown(said.topic_id, whole_name(said.topic), who)
    seems = topics.suggestion(known.case.pk)
    if seems is not None and seems.topic is not None and seems.topic.archived_at is None:
        alike = _alike(known, seems)
        return AboutShown(seems.topic_id or 0, whole_name(seems.topic), "", round(100 * seems.probability), is_suggested=True, alike=alike)
    return AboutShown(0, "")


def choices(case: Case, held: int | None) -> list[Choice]:
    """Every topic that the case can have, `held` the one that it has: the likeliest first, then the tree."""
    tree = dict(to_choose(topics.tree([case.page.brand_id])))
    seems = topics.suggestion(case.pk)
    ranked = [each for each in seems.ranked if each in tree] if seems else []
    order = [*ranked, *(each for each in tree if each not in ranked)]
    keys = {topic_id: str(place + 1) for place, topic_id in enumerate(order[:KEYED])}
    percent = {seems.topic_id: round(100 * seems.probability)} if seems and seems.topic_id else {}
    return [Choice(each, tree[each], keys.get(each, ""), each == held, percent.get(each, 0)) for each in order]


def _alike(known: Sources, seems: Suggestion) -> list[Alike]:
    """The nearest examples, of cases those that the member sees."""
    viewer = inbox.Viewer(known.me.pk, known.me.department_id, known.scope.page_ids, known.scope.hidden)
    rows = inbox.rows(viewer, [each for each in seems.alike if each > 0])
    typed = {-each.pk: each.text for each in topics.examples_by_id(-each for each in seems.alike if each < 0)}
    found = [
        Alike(rows[each].snippet, reverse("case:show", args=[each]), rows[each].language) if each in rows else Alike(typed[each])
        for each in seems.alike
        if each in rows or each in typed
    ]
    return found[:2]
