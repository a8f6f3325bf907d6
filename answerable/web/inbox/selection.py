"""What can be done with the rows that somebody chose, and what stands in the way in how many of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext

from answerable.access.scope import Action
from answerable.channels import queries as channels
from answerable.inbox import queries as inbox
from answerable.inbox.rules import Block, Standing, blocked
from answerable.labels import queries as labels
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.web.case.closing.endings import silences
from answerable.web.case.people.packet import HandOffForm
from answerable.web.inbox.snoozing import offers
from answerable.web.members import scope_of, viewer_of
from answerable.web.numbers import numbers
from answerable.web.topic_names import to_choose

if TYPE_CHECKING:
    from answerable.inbox.models import Row

MOST = 2_000
PREFIX = "hand"  # of the fields of a hand-off, which stand in one form with those of other changes
ACTIONS: dict[str, str | Promise] = {
    "take": gettext_lazy("Take"),
    "assign": gettext_lazy("Assign"),
    "hand_off": gettext_lazy("Hand over"),
    "label": gettext_lazy("Label"),
    "topic": gettext_lazy("Topic"),
    "snooze": gettext_lazy("Snooze"),
    "wake": gettext_lazy("Wake"),
    "close": gettext_lazy("Close"),
}
_ICONS = {
    "take": "hand",
    "assign": "user-plus",
    "hand_off": "arrow-right-left",
    "label": "tag",
    "topic": "folder-open",
    "snooze": "alarm-clock",
    "wake": "sun",
    "close": "check",
}


@dataclass(frozen=True)
class Possible:
    """One action: in how many of the chosen cases it can be done, and what keeps it from the others, in words."""

    name: str
    words: str
    icon: str
    count: int
    why_not: list[str]


def chosen(request: HttpRequest) -> list[int]:
    """The ids of the rows that a form or an address names."""
    said = request.POST if request.method == "POST" else request.GET
    return list(dict.fromkeys(numbers(said.getlist("case")[:MOST])))


def show(request: HttpRequest) -> HttpResponse:
    """The bar below a list, for the rows that are chosen."""
    return render(request, "inbox/many_bar.html", {"many": bar(request, chosen(request))})


def bar(request: HttpRequest, case_ids: Sequence[int]) -> dict[str, object]:
    """What the template of the bar takes."""
    viewer = viewer_of(request)
    rows = list(inbox.rows(viewer, case_ids).values())
    pages = channels.pages({row.page_id for row in rows})
    tree = topics.tree({page.brand_id for page in pages})
    sleeps = bool(rows) and all(row.snoozed_until for row in rows)
    return {
        "count": len(rows),
        "possible": [
            _possible(request, name, rows) for name in ACTIONS if name != ("snooze" if sleeps else "wake") and (tree or name != "topic")
        ],
        "labels": labels.labels({page.brand_id for page in pages}),
        "topics": to_choose(tree),
        "offers": offers(),
        "handing": HandOffForm(prefix=PREFIX, use_required_attribute=False, besides=_only({row.department_id for row in rows})),
        "departments": staff.departments(),
        "people": staff.members(),
        "silences": list(silences().items()),
    }


def _only(ids: set[int | None]) -> int | None:
    """The one that all have."""
    return next(iter(ids)) if len(ids) == 1 else None


def _possible(request: HttpRequest, action: str, rows: Sequence[Row]) -> Possible:
    scope, me = scope_of(request), viewer_of(request).member_id
    lacking = labels.lacking(row.case_id for row in rows) if action == "close" else set()
    blocks: Counter[Block] = Counter()
    for row in rows:
        standing = Standing(
            is_open=row.is_open,
            is_asleep=row.snoozed_until is not None,
            owner_id=row.member_id,
            may_answer=scope.may(Action.REPLY, row.page_id),
            may_note=scope.may(Action.NOTE, row.page_id),
            lacks_fields=row.case_id in lacking,
        )
        block = blocked(action, standing, me=me)
        if block is not None:
            blocks[block] += 1
    why_not = [_sentence(block, count) for block, count in blocks.items()]
    return Possible(action, str(ACTIONS[action]), _ICONS[action], len(rows) - sum(blocks.values()), why_not)


def _sentence(block: Block, count: int) -> str:
    match block:
        case Block.NO_RIGHT:
            words = ngettext("%(count)d you may only read", "%(count)d you may only read", count)
        case Block.CLOSED:
            words = ngettext("%(count)d is closed", "%(count)d are closed", count)
        case Block.TAKEN:
            words = ngettext("%(count)d has a colleague", "%(count)d have a colleague", count)
        case Block.MINE:
            words = ngettext("%(count)d is yours already", "%(count)d are yours already", count)
        case Block.AWAKE:
            words = ngettext("%(count)d is not snoozed", "%(count)d are not snoozed", count)
        case Block.FIELDS:
            words = ngettext("%(count)d lacks a required field", "%(count)d lack a required field", count)
    return words % {"count": count}
