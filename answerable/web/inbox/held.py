"""Which of the cases that changed belong into the list that somebody looks at."""

from django.http import HttpRequest, JsonResponse

from answerable.inbox import queries as inbox
from answerable.web.inbox.asked import asked
from answerable.web.members import viewer_of
from answerable.web.numbers import numbers

MOST = 500


def index(request: HttpRequest) -> JsonResponse:
    """`?ids=1,2,3` as JSON, those of them that stand in the view; without ids, the first rows of the view, to catch up."""
    viewer, wanted = viewer_of(request), asked(request)
    if wanted.words:
        return JsonResponse({"ids": []})
    given = numbers(request.GET.get("ids", "").split(",")[:MOST])
    if "ids" in request.GET:
        return JsonResponse({"ids": sorted(inbox.belonging(viewer, wanted.view, given, filter=wanted.filter))})
    return JsonResponse({"ids": [row.case_id for row in inbox.listing(viewer, wanted.view, sort=wanted.sort, filter=wanted.filter).rows]})
