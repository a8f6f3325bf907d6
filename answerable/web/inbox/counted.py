"""How many cases stand in each view, in words."""

from django.http import HttpRequest

from answerable.inbox import queries as inbox
from answerable.inbox.rules import View
from answerable.web.members import viewer_of


def counted(request: HttpRequest) -> dict[View, int]:
    """How many cases stand in each view of open ones; the list and the navigation say the same, asked once."""
    known: dict[View, int] | None = getattr(request, "_counted", None)
    if known is None:
        known = inbox.counts(viewer_of(request), [view for view in View if view is not View.CLOSED])
        request._counted = known  # type: ignore[attr-defined]  # kept beside the request, as Django keeps its user
    return known


def in_words(count: int, is_more: bool = False) -> str:
    """A number of cases, as far as it was counted."""
    return f"{inbox.CAP - 1}+" if count >= inbox.CAP else f"{count}+" if is_more else str(count)
