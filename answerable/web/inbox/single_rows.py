"""One row, drawn again because its case changed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.inbox import queries as inbox
from answerable.web.inbox.asked import asked
from answerable.web.inbox.rows import shown
from answerable.web.members import viewer_of
from answerable.web.resource import nothing


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """The row as it is now; 204 if it left the view that the address names."""
    viewer, wanted = viewer_of(request), asked(request)
    row = inbox.row(viewer, case_id)
    if row is None:
        raise Invisible(_("There is no such case, or you have no access to its page."))
    if not wanted.words and not inbox.belonging(viewer, wanted.view, [case_id], filter=wanted.filter):
        return nothing()
    selected = case_id if request.headers.get("Referer", "").partition("?")[0].endswith(f"/cases/{case_id}") else 0
    [drawn] = shown([row], wanted, member_id=viewer.member_id, now=clock.now(), selected=selected)
    return render(request, "layout/components/case_row.html", {"row": drawn})
