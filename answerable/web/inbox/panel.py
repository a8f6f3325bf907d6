"""The list pane: rows under their headings, where it goes on, and what to say when there are none."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access.scope import Action
from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Listing
from answerable.inbox.rules import SORTED_BY_THEMSELVES, Sort, View
from answerable.staff import queries as staff
from answerable.web.inbox.asked import Asked
from answerable.web.inbox.narrowing import Chip, chips
from answerable.web.inbox.rows import heading, shown
from answerable.web.inbox.views import Kept, kept_view, sharing
from answerable.web.layout.shapes import CaseRow
from answerable.web.members import member_of, scope_of, viewer_of

TITLES: dict[View, str | Promise] = {
    View.UNTAKEN: gettext_lazy("Not taken"),
    View.MINE: gettext_lazy("Mine"),
    View.ALL: gettext_lazy("All open"),
    View.FOLLOWING: gettext_lazy("Following"),
    View.SNOOZED: gettext_lazy("Snoozed"),
    View.CLOSED: gettext_lazy("Closed"),
}
SORTS: dict[Sort, str | Promise] = {
    Sort.DUE: gettext_lazy("Time left"),
    Sort.NEWEST: gettext_lazy("Newest first"),
    Sort.OLDEST: gettext_lazy("Oldest first"),
}
_MANY = 100  # cases found by meaning that a filter chooses from
NOBODY_WAITS_BELOW = datetime(2200, 1, 1, tzinfo=UTC)  # a row without a deadline sorts behind this


@dataclass(frozen=True)
class Panel:
    """What the template of the list pane takes."""

    asked: Asked
    title: str
    count: str
    rows: list[CaseRow]
    next_url: str
    looked_to: datetime | None
    is_cut: bool
    can_pull: bool
    held_url: str
    list_url: str
    sorts: list[tuple[str, str, bool]]
    narrow_url: str
    chips: list[Chip]
    kept: Kept | None
    sharing: list[tuple[str, str]]

    @property
    def goes_on(self) -> bool:
        """Whether there are rows, or may be further on."""
        return bool(self.rows or self.next_url)

    @property
    def is_end(self) -> bool:
        """Whether a look further back found nothing more."""
        return bool(self.asked.filter and self.asked.after) and not self.goes_on


def panel(request: HttpRequest, asked: Asked, *, selected: int = 0) -> Panel:
    """The rows that the address asks for, of what the member may see."""
    viewer, now, found = viewer_of(request), clock.now(), inbox.NOTHING
    if asked.words:
        found = inbox.find(viewer, asked.words, before=asked.before, most=_MANY if asked.filter else inbox.FEW)
        fitting = inbox.belonging(viewer, asked.view, [row.case_id for row in found.rows], filter=asked.filter) if asked.filter else None
        listed = Listing([row for row in found.rows if fitting is None or row.case_id in fitting], str(found.next or ""))
    else:
        listed = inbox.listing(viewer, asked.view, sort=asked.sort, filter=asked.filter, after=asked.place)
    kept = kept_view(request, asked)
    drawn = shown(listed.rows, asked, member_id=viewer.member_id, now=now, selected=selected)
    drawn = [_found(row, found) for row in drawn]
    return Panel(
        asked=asked,
        title=kept.name if kept else title(request, asked),
        count=_count(request, asked),
        rows=_going_on(drawn, asked, now),
        next_url=asked.behind(listed.next).url() if listed.next else "",
        looked_to=listed.looked_to,
        is_cut=listed.is_cut,
        narrow_url=asked.from_the_top().url("inbox:narrowing"),
        chips=chips(request, asked),
        kept=kept,
        sharing=sharing(request),
        can_pull=bool(scope_of(request).page_ids_for(Action.REPLY)),
        held_url="" if asked.words else asked.from_the_top().url("inbox:held"),
        list_url=asked.from_the_top().url(),
        sorts=[(str(words), replace(asked, sort=sort, after="").url(), sort is asked.sort) for sort, words in SORTS.items()]
        if asked.view not in SORTED_BY_THEMSELVES and not asked.words
        else [],
    )


def _found(row: CaseRow, found: inbox.Found) -> CaseRow:
    """A row leads to the message that was found, and shows it where it holds other words than those asked for."""
    if meant := found.meant.get(row.id):
        said, near = meant.text, _("Similar in meaning")
        return replace(row, url=f"{row.url}&message={meant.message_id}", snippet=said, lang=meant.language or row.lang, near=near)
    return replace(row, url=f"{row.url}&message={found.hits[row.id]}") if row.id in found.hits else row


def title(request: HttpRequest, asked: Asked) -> str:
    """What the list is called."""
    if asked.words:
        return _("Search")
    if asked.view is View.DEPARTMENT:
        return str(member_of(request).department.name)
    return str(TITLES[asked.view])


def _count(request: HttpRequest, asked: Asked) -> str:
    """How many there are, "999+" from a thousand on; closed ones and finds are not counted."""
    if asked.words or asked.view is View.CLOSED:
        return ""
    if asked.filter:
        return in_words(inbox.count(viewer_of(request), asked.view, asked.filter))
    return in_words(counted(request)[asked.view])


def counted(request: HttpRequest) -> dict[View, int]:
    """How many cases stand in each view of open ones; the list and the navigation say the same, asked once."""
    known: dict[View, int] | None = getattr(request, "_counted", None)
    if known is None:
        known = inbox.counts(viewer_of(request), [view for view in View if view is not View.CLOSED])
        request._counted = known  # type: ignore[attr-defined]  # kept beside the request, as Django keeps its user
    return known


def in_words(count: int) -> str:
    """A number of cases, as far as it was counted."""
    return f"{inbox.CAP - 1}+" if count >= inbox.CAP else str(count)


def _going_on(rows: list[CaseRow], asked: Asked, now: datetime) -> list[CaseRow]:
    """Further rows of the group that the rows before them ended with need no heading again."""
    place = asked.place
    if place is None or asked.words:
        return rows
    before = heading(place.at if place.at < NOBODY_WAITS_BELOW else None, asked, now)
    return [replace(row, group="") if row.group == before else row for row in rows]


def is_first_run(request: HttpRequest) -> bool:
    """Whether the member sees no page at all, so that nothing can arrive."""
    return not viewer_of(request).page_ids and (member_of(request).is_owner or staff.is_alone())
