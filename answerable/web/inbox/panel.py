"""The list pane: rows under their headings, where it goes on, and what to say when there are none."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access.scope import Action
from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Listing
from answerable.inbox.rules import LAST_CASE, SORTED_BY_THEMSELVES, Sort, View
from answerable.staff import queries as staff
from answerable.web.inbox.asked import Asked
from answerable.web.inbox.counted import counted, in_words
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
    """What the templates of the list take. What only the whole pane says is asked for where it is drawn: the next rows need none of it."""

    request: HttpRequest
    asked: Asked
    rows: list[CaseRow]
    listed: Listing

    @property
    def next_url(self) -> str:
        """Where the list goes on; "" at its end."""
        return self.asked.behind(self.listed.next).url() if self.listed.next else ""

    @property
    def looked_to(self) -> datetime | None:
        """How far a look through the filter went that may find more behind."""
        return self.listed.looked_to

    @property
    def is_cut(self) -> bool:
        """Whether more customers are called so than were asked for."""
        return self.listed.is_cut

    @property
    def goes_on(self) -> bool:
        """Whether there are rows, or may be further on."""
        return bool(self.rows or self.next_url)

    @property
    def is_end(self) -> bool:
        """Whether a look further back found nothing more."""
        return bool(self.asked.filter and self.asked.after) and not self.goes_on

    @cached_property
    def kept(self) -> Kept | None:
        """The kept view that the address names."""
        return kept_view(self.request, self.asked)

    @cached_property
    def title(self) -> str:
        """What the list is called."""
        return self.kept.name if self.kept else title(self.request, self.asked)

    @cached_property
    def count(self) -> str:
        """How many there are, "999+" from a thousand on; closed ones and finds are not counted, and what stands here whole is."""
        if self.asked.words or self.asked.view is View.CLOSED:
            return ""
        if not self.asked.filter:
            return in_words(counted(self.request)[self.asked.view])
        if not self.asked.after and (self.looked_to or not self.listed.next):
            return in_words(len(self.rows), is_more=self.looked_to is not None)
        return in_words(*inbox.count(viewer_of(self.request), self.asked.view, self.asked.filter))

    @cached_property
    def chips(self) -> list[Chip]:
        """What the list is narrowed to."""
        return chips(self.request, self.asked)

    @cached_property
    def sharing(self) -> list[tuple[str, str]]:
        """With whom the member may share a view."""
        return sharing(self.request)

    @property
    def can_pull(self) -> bool:
        """Whether they may take the next case."""
        return bool(scope_of(self.request).page_ids_for(Action.REPLY))

    @property
    def narrow_url(self) -> str:
        """Where the form of the filter is."""
        return self.asked.from_the_top().url("inbox:narrowing")

    @property
    def held_url(self) -> str:
        """Where to ask what belongs here; "" for finds."""
        return "" if self.asked.words else self.asked.from_the_top().url("inbox:held")

    @property
    def list_url(self) -> str:
        """The list from its first row."""
        return self.asked.from_the_top().url()

    @cached_property
    def sorts(self) -> list[tuple[str, str, bool]]:
        """The orders that can be chosen: words, address, whether it is this one."""
        if self.asked.view in SORTED_BY_THEMSELVES or self.asked.words:
            return []
        return [(str(words), replace(self.asked, sort=sort, after="").url(), sort is self.asked.sort) for sort, words in SORTS.items()]


def panel(request: HttpRequest, asked: Asked, *, selected: int = 0) -> Panel:
    """The rows that the address asks for, of what the member may see."""
    viewer, now, found = viewer_of(request), clock.now(), inbox.NOTHING
    if asked.words:
        found = inbox.find(viewer, asked.words, before=asked.before, most=_MANY if asked.filter else inbox.FEW)
        fitting = inbox.belonging(viewer, asked.view, [row.case_id for row in found.rows], filter=asked.filter) if asked.filter else None
        listed = Listing([row for row in found.rows if fitting is None or row.case_id in fitting], str(found.next or ""))
    else:
        listed = inbox.listing(viewer, asked.view, sort=asked.sort, filter=asked.filter, after=asked.place)
    drawn = shown(listed.rows, asked, member_id=viewer.member_id, now=now, selected=selected)
    return Panel(request, asked, _going_on([_found(row, found) for row in drawn], asked, now), listed)


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


def _going_on(rows: list[CaseRow], asked: Asked, now: datetime) -> list[CaseRow]:
    """Further rows of the group that the rows before them ended with need no heading again."""
    place = asked.place
    if place is None or asked.words or place.case_id == LAST_CASE:  # a look ended there, whatever it found
        return rows
    before = heading(place.at if place.at < NOBODY_WAITS_BELOW else None, asked, now)
    return [replace(row, group="") if row.group == before else row for row in rows]


def is_first_run(request: HttpRequest) -> bool:
    """Whether the member sees no page at all, so that nothing can arrive."""
    return not viewer_of(request).page_ids and (member_of(request).is_owner or staff.is_alone())
