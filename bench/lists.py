"""How long the list takes in the server: the queries by themselves, and whole pages over HTTP as a member who is signed in."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from answerable.access import scope
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from answerable.inbox.rules import Place, Sort, View
from answerable.staff.models import Member
from bench import filters, pages, peers
from bench.company import Desk
from bench.installation import Installation
from bench.timing import Times, repeated

DEEP_PAGES = 100
SORTS = {view: [Sort.DUE] if view is View.CLOSED else list(Sort) for view in View}


def measure(installation: Installation, desk: Desk) -> dict[str, Any]:
    """Each view in each order, counts, and a place far down, for a member who sees three pages and one who sees fifty."""
    found: dict[str, Any] = {}
    for name, member in {"3_pages": desk.few_seeing, "50_pages": desk.all_seeing}.items():
        who = viewer(member)
        found[name] = {title: times for title, times in _queries(who)}
        found[name]["http"] = pages.lists(installation, member)
    slowest = max(each["p95"] for seen in found.values() for title, each in seen.items() if title != "http")
    slowest_page = max(each["p95"] for seen in found.values() for each in seen["http"].values())
    # The peers were measured as whole pages, so ours is compared as one.
    ratio = peers.ratio(peers.LIST_P95_MS["django-helpdesk"]["1M"], slowest_page)
    return {**found, "slowest_query_p95_ms": slowest, "slowest_page_p95_ms": slowest_page, "ratio_to_fastest_peer": ratio}


def viewer(member: Member) -> Viewer:
    """A member as the list's queries take them."""
    return Viewer(member.pk, member.department_id, scope.of(member).page_ids)


def _queries(who: Viewer) -> Iterator[tuple[str, Times]]:
    for view, sorts in SORTS.items():
        for sort in sorts:
            yield f"{view} by {sort}", repeated(partial(inbox.listing, who, view, sort=sort))
    yield from filters.measured(who)
    yield "counts of all views", repeated(lambda: inbox.counts(who, list(View)))
    for view in (View.ALL, View.CLOSED):
        place = _deep(who, view)
        yield f"{view}, {DEEP_PAGES} pages down", repeated(partial(inbox.listing, who, view, after=place))


def _deep(who: Viewer, view: View) -> Place | None:
    """The place a hundred pages down, or the last one."""
    place = None
    for _ in range(DEEP_PAGES):
        following = inbox.listing(who, view, after=place).next
        if not following:
            break
        place = Place.read(following)
    return place
