"""One promise with everything that is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.urls import reverse

from answerable.access import queries as grants
from answerable.channels import queries as channels
from answerable.core import clock
from answerable.journeys.promises import access
from answerable.promises import queries
from answerable.promises.queries import Wanted
from answerable.staff import queries as staff
from answerable.web.promises.figures import Figure, figures
from answerable.web.promises.releases import Out, outs
from answerable.web.promises.words import KINDS, holds, period

if TYPE_CHECKING:
    from answerable.access.scope import Scope
    from answerable.cases.models import Post
    from answerable.channels.models import Page
    from answerable.promises.models import Promise, Wording
    from answerable.staff.models import Member

BEGINNING, END = datetime(1970, 1, 1, tzinfo=UTC), datetime(2199, 12, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Shown:
    """What the page of a promise shows; of its pages and posts those that the reader sees.

    `through` are the coordinators of its pages; on those that are `stuck` there is none.
    """

    promise: Promise
    kind: str
    holds: str
    period: str
    is_active: bool
    pages: Sequence[Page]
    figures: list[Figure]
    posts: Sequence[Post]
    linkable: Sequence[Post]
    wordings: list[tuple[Wording, str]]
    may_change: bool
    through: list[str]
    stuck: list[str]
    outs: list[Out]


def shown(promise: Promise, member: Member, scope: Scope) -> Shown:
    """A promise as a member sees it."""
    visible = scope.page_ids
    found = queries.sums(Wanted(visible, [promise.pk], BEGINNING, END, scope.hidden))[promise.pk]
    may = access.may_change(member, promise)
    pages = [each for each in channels.pages(visible) if each.brand_id == promise.brand_id and promise.holds_on(each.pk)]
    by_page = {each.name: grants.coordinators(each.pk) for each in pages}
    names, wordings = staff.members_by_id, queries.wordings(promise.pk)
    people = names(each.member_id for each in wordings if each.member_id)
    return Shown(
        promise=promise,
        kind=str(KINDS[promise.kind]),
        holds=holds(promise.from_on, promise.until_on),
        period=period(promise.from_on, promise.until_on),
        is_active=promise.is_active(clock.now()),
        pages=pages if promise.page_ids else [],
        figures=figures(found, f"{reverse('promises:cases')}?promise={promise.pk}&from={BEGINNING:%Y-%m-%d}"),
        posts=[each for each in queries.postings([promise.pk]).get(promise.pk, []) if each.page_id in set(visible)],
        linkable=queries.linkable(promise, visible, clock.now()) if may and promise.retired_at is None else [],
        wordings=[(each, people[each.member_id].name if each.member_id in people else "") for each in wordings],
        may_change=may,
        through=list(dict.fromkeys(each.name for several in by_page.values() for each in several)),
        stuck=[name for name, several in by_page.items() if not several],
        outs=outs(promise, member, scope),
    )
