"""What was promised, claimed, kept and broken in a period, at what cost; by promise, by campaign and by owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.journeys.promises import access
from answerable.promises import queries
from answerable.promises.queries import Sums
from answerable.web.members import member_of, scope_of
from answerable.web.promises.asked import Asked, wanted
from answerable.web.promises.figures import COLUMNS, Figure, figures
from answerable.web.promises.words import holds

if TYPE_CHECKING:
    from answerable.promises.models import Promise

Line = tuple["Promise", Sums]


@dataclass(frozen=True)
class Row:
    """One line of a table: what it is about, how many promises held, and what became of them."""

    name: str
    url: str
    note: str
    promised: int
    figures: list[Figure]


def index(request: HttpRequest) -> HttpResponse:
    """The whole ledger."""
    question, promises, counted = wanted(request)
    found, known = queries.sums(counted), list(queries.visible(scope_of(request).page_ids))
    lines = [(each, found[each.pk]) for each in promises if question.holds(each) or found[each.pk] != Sums()]
    seen = {
        "asked": question,
        "all": figures(total(sums for _promise, sums in lines), question.url("promises:cases")),
        "headline": headline(lines, question),
        "promised": held(lines, question),
        "columns": [*COLUMNS.values(), _("Cost")],
        "tables": [(_("By promise"), by_promise(lines, question)), *grouped_tables(lines, question)],
        "campaigns": queries.campaigns(sorted({each.brand_id for each in known})),
        "owners": sorted({each.owner_id: each.owner.name for each in known}.items(), key=lambda each: each[1]),
        "csv_url": question.url("promises:csv"),
        "may_make": access.may_draft(member_of(request)),
    }
    return render(request, "promises/index.html", seen)


def headline(lines: list[Line], question: Asked) -> str:
    """The finding in one sentence."""
    found = total(sums for _promise, sums in lines)
    if not found.claimed:
        count = held(lines, question)
        words = ngettext("%(count)d promise stood, and nobody claimed it", "%(count)d promises stood, and nobody claimed any", count)
        return words % {"count": count}
    said = {"count": found.claimed, "kept": found.kept, "broken": found.broken}
    words = ngettext(
        "Of %(count)d claim: %(kept)d kept, %(broken)d broken",
        "Of %(count)d claims: %(kept)d kept, %(broken)d broken",
        found.claimed,
    )
    return words % said


def by_promise(lines: list[Line], question: Asked) -> list[Row]:
    """A row each."""
    rows = []
    for promise, sums in lines:
        cases, own = replace(question, promise_id=promise.pk).url("promises:cases"), reverse("promises:promise", args=[promise.pk])
        stands = _("retired") if promise.retired_at else holds(promise.from_on, promise.until_on)
        note = f"{promise.owner.name}, {stands}"
        rows.append(Row(promise.name, own, note, int(question.holds(promise)), figures(sums, cases)))
    return rows


def grouped_tables(lines: list[Line], question: Asked) -> list[tuple[str, list[Row]]]:
    """The same by campaign and by owner."""
    campaigns = {each.campaign_id or 0: each.campaign.name if each.campaign else _("none") for each, _sums in lines}
    owners = {each.owner_id: each.owner.name for each, _sums in lines}
    return [
        (_("By campaign"), _grouped(lines, question, campaigns, lambda each: each.campaign_id or 0, _of_campaign)),
        (_("By owner"), _grouped(lines, question, owners, lambda each: each.owner_id, _of_owner)),
    ]


def _of_campaign(question: Asked, pk: int) -> Asked:
    return replace(question, campaign_id=pk)


def _of_owner(question: Asked, pk: int) -> Asked:
    return replace(question, owner_id=pk)


def _grouped(
    lines: list[Line], question: Asked, names: Mapping[int, str], key: Callable[[Promise], int], narrowed: Callable[[Asked, int], Asked]
) -> list[Row]:
    """What belongs to none of them can be summed, and not asked for."""
    rows = []
    for pk, name in sorted(names.items(), key=lambda each: (each[0] == 0, each[1].casefold())):
        own = [each for each in lines if key(each[0]) == pk]
        url = narrowed(question, pk).url("promises:cases") if pk else ""
        rows.append(Row(name, "", "", held(own, question), figures(total(sums for _promise, sums in own), url)))
    return rows


def held(lines: Iterable[Line], question: Asked) -> int:
    """How many of them were promised in the period."""
    return sum(question.holds(promise) for promise, _sums in lines)


def total(several: Iterable[Sums]) -> Sums:
    """All of them together."""
    counts, cost = Counter[str](), Counter[str]()
    for each in several:
        counts.update({field.name: getattr(each, field.name) for field in fields(Sums) if field.name != "cost"})
        cost.update(each.cost)
    return Sums(**counts, cost=dict(cost))
