"""The list as a page, and its next rows as a part of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.web.inbox.asked import asked
from answerable.web.inbox.panel import is_first_run, panel
from answerable.web.resource import wants_part


def index(request: HttpRequest) -> HttpResponse:
    """The cases of a view, or what words find; behind `after`, only the rows where htmx asks."""
    wanted = asked(request)
    name = "inbox/part.html" if wants_part(request) and "HX-Boosted" not in request.headers else "inbox/index.html"
    seen = {"panel": panel(request, wanted), "query": wanted.words, "is_first_run": is_first_run(request), "view": "list"}
    return render(request, name, seen)
