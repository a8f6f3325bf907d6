"""Whether a closing word may be read by everybody, while it is written."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.access import scope as access
from answerable.core import clock
from answerable.web.case.closing.dialog import checked
from answerable.web.members import scope_of


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """What is found in the text, and how it will read."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    text = request.POST.get("text", "").replace("\r\n", "\n")[:100_000]
    seen = {"checked": checked(case_id, text, frozenset(request.POST.getlist("kept")), now=clock.now()), "is_again": True}
    return render(request, "case/close_check.html", seen)
