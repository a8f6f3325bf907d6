"""Cases by reference, customer or words, for the palette. What else it lists stands on the page already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, JsonResponse
from django.urls import reverse

from answerable.channels import queries as channels
from answerable.inbox import queries as inbox
from answerable.web.inbox.asked import asked
from answerable.web.layout.icons import reason_icon
from answerable.web.members import viewer_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from answerable.inbox.models import Row

MOST = 6


def index(request: HttpRequest) -> JsonResponse:
    """`?q=words` as JSON: the best few cases of what the member may see."""
    words = asked(request).words
    found = inbox.search(viewer_of(request), words)
    return JsonResponse({"cases": _shown(found.rows[:MOST], found.hits)})


def _shown(rows: Sequence[Row], hits: Mapping[int, int]) -> list[dict[str, str]]:
    prefixes = {page.pk: page.brand.prefix for page in channels.pages({row.page_id for row in rows})}
    return [
        {
            "icon": reason_icon(row.reason),
            "label": row.customer_name,
            "more": row.snippet,
            "note": f"{prefixes[row.page_id]}-{row.case_id}",
            "url": reverse("case:show", args=[row.case_id]) + (f"?message={hits[row.case_id]}" if row.case_id in hits else ""),
        }
        for row in rows
    ]
