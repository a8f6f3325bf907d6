"""How long lists take through filters: what is frequent, what is rare, what fits nothing, among the open and the closed."""

from collections.abc import Iterator
from functools import partial

from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from answerable.inbox.rules import Filter, Place, View
from bench.timing import Times, repeated

FILTERS = {
    "a frequent reason": Filter(reason=("complaint",)),
    "a reason of none": Filter(reason=("spam",)),
    "a frequent label": Filter(label=(1,)),
    "a rare label": Filter(label=(99,)),
    "a choice": Filter(choice=(2,)),
    "four at once": Filter(reason=("sales",), urgency=("low",), leg=("private",), label=(3,)),
    "a colleague": Filter(owner=("5",)),
    "a name": Filter(name="customer 0a1"),
    "a name that thousands bear": Filter(name="customer 0"),
    "quiet for a week": Filter(older=168),
}


def measured(who: Viewer) -> Iterator[tuple[str, Times]]:
    """The first rows of each, the count of open ones, and the last look of a search that finds nothing."""
    for title, filter in FILTERS.items():
        for view in (View.ALL, View.CLOSED):
            yield f"{view}, {title}", repeated(partial(inbox.listing, who, view, filter=filter))
        yield f"count of {title}", repeated(partial(inbox.count, who, View.ALL, filter))
    nothing = FILTERS["a reason of none"]
    yield (
        f"{View.CLOSED}, the last of {_looks(who, nothing)} looks",
        repeated(partial(inbox.listing, who, View.CLOSED, filter=nothing, after=_last(who, nothing))),
    )


def _places(who: Viewer, filter: Filter) -> Iterator[Place]:
    """Where each look after the first begins."""
    following = inbox.listing(who, View.CLOSED, filter=filter).next
    while following:
        place = Place.read(following)
        yield place
        following = inbox.listing(who, View.CLOSED, filter=filter, after=place).next


def _looks(who: Viewer, filter: Filter) -> int:
    return 1 + len(list(_places(who, filter)))


def _last(who: Viewer, filter: Filter) -> Place | None:
    return next(reversed(list(_places(who, filter))), None)
