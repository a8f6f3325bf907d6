"""What changed in the list that somebody looks at, however many cases at once: one question, one answer."""

from django.http import HttpRequest, JsonResponse

from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.web.inbox.asked import Asked, asked
from answerable.web.inbox.gone import why_gone
from answerable.web.inbox.rows import shown
from answerable.web.layout.case_row import case_row
from answerable.web.members import viewer_of
from answerable.web.numbers import numbers

MOST = 200


def index(request: HttpRequest) -> JsonResponse:
    """`?shown=1,2&new=3` as JSON: the rows of those shown as they are now, which of them left, and which of the new belong here."""
    viewer, wanted, now = viewer_of(request), asked(request), clock.now()
    stand, new = _ids(request, "shown"), _ids(request, "new")
    fitting = _belonging(request, wanted, [*stand, *new])
    found = inbox.rows(viewer, [each for each in stand if each in fitting])
    gone = [each for each in stand if each not in found]
    drawn = shown(list(found.values()), wanted, member_id=viewer.member_id, now=now)
    return JsonResponse(
        {
            "rows": {row.id: case_row(row) for row in drawn},
            "gone": gone,
            "why": why_gone(viewer, wanted.view, gone),
            "new": [each for each in new if each in fitting and not wanted.words],
        }
    )


def _belonging(request: HttpRequest, wanted: Asked, ids: list[int]) -> set[int]:
    """What words found stays in the list whatever becomes of it, as far as it may be seen."""
    if wanted.words:
        return set(ids)
    return inbox.belonging(viewer_of(request), wanted.view, ids, filter=wanted.filter)


def _ids(request: HttpRequest, name: str) -> list[int]:
    return numbers(request.GET.get(name, "").split(",")[:MOST])
