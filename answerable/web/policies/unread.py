"""What the member who asks has to read, asked once a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

from answerable.policy import queries
from answerable.web.members import member_of

if TYPE_CHECKING:
    from answerable.policy.models import Version


def unread(request: HttpRequest) -> list[Version]:
    """Policies that bind them and that they have not read, first what bars replying."""
    known: list[Version] | None = getattr(request, "_unread", None)
    if known is None:
        known = queries.unread(member_of(request))
        request._unread = known  # type: ignore[attr-defined]  # kept beside the request, as Django keeps its user
    return known
