"""What the screen shows of a brand: figures by page, and the newest entries as they are listed, or why they are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.access.scope import Action, Scope
from answerable.channels import queries as channels
from answerable.evidence import queries
from answerable.evidence.rules.why_not import WhyNot
from answerable.evidence.words import REASONS, STANDINGS, wait
from answerable.staff import queries as staff
from answerable.web.evidence.figures import SHARED, address
from answerable.web.ledger.figures import grouped, percent_of

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.channels.models import Brand
    from answerable.evidence.queries import Entry, Measure

NEWEST = 50


@dataclass(frozen=True)
class Figure:
    """One figure: how it reads, what is said beside it, and the address of the complaints behind it, none where it counts none."""

    value: str
    beside: str
    url: str


@dataclass(frozen=True)
class Line:
    """A page, or all of them, in figures, in the order of `figures.COLUMNS`."""

    name: str
    figures: list[Figure]


@dataclass(frozen=True)
class Row:
    """An entry: whether it is listed, and if not, why and by whom."""

    entry: Entry
    reference: str
    stands: str
    wait: str
    why_not: str
    note: str
    by: str
    may_hold_back: bool


def lines(brand: Brand | None, page_ids: list[int], since: datetime, until: datetime) -> list[Line]:
    """Each page that had public complaints, and all together where there are several."""
    found, names = queries.measure_by_page(page_ids, since, until), {each.pk: each.name for each in channels.pages(page_ids)}
    if brand is None:
        return []
    told = [_line(names[page_id], found[page_id], brand, page_id) for page_id in sorted(found, key=lambda each: names[each])]
    if len(told) > 1:
        told.append(_line(_("All pages"), queries.together(found.values()), brand))
    return told


def rows(scope: Scope, page_ids: list[int], since: datetime, until: datetime) -> list[Row]:
    """The newest entries, those that are not listed too."""
    newest = queries.entries(page_ids, since, until, only_listed=False, limit=NEWEST)
    found = [each for each in newest if each.case_id not in scope.hidden]
    held = queries.held_back([each.case_id for each in found])
    people = staff.members_by_id(each.member_id for each in held.values())
    told = []
    for each in found:
        kept = held.get(each.case_id)
        told.append(
            Row(
                each,
                each.message.page.brand.reference(each.case_id),
                str(STANDINGS[each.standing]),
                wait(each.acknowledged_seconds) if each.acknowledged_seconds is not None else _("none"),
                _why_not(each),
                kept.note if kept else "",
                people[kept.member_id].name if kept and kept.member_id in people else "",
                scope.may(Action.PUBLISH, each.message.page_id),
            )
        )
    return told


def _why_not(entry: Entry) -> str:
    if entry.objected_at:
        return _("Its writer does not want it listed")
    return str(REASONS[WhyNot(entry.held_because)]) if entry.held_because else ""


def _line(name: str, found: Measure, brand: Brand, page_id: int | None = None) -> Line:
    counts = {
        "all": found.all,
        "acknowledged": found.acknowledged,
        "solved": found.solved,
        "visible": found.visible,
        "won_back": found.won_back,
    }
    return Line(name, [_figure(what, count, found.all, address(brand.pk, what, page_id)) for what, count in counts.items()])


def _figure(what: str, count: int, of: int, url: str) -> Figure:
    return Figure(grouped(count), percent_of(count, of) if count and what in SHARED else "", url if count else "")
