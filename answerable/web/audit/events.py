"""The journal, newest first."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from answerable.journal import queries as journal
from answerable.web.audit.asked import ask
from answerable.web.audit.shown import shown
from answerable.web.numbers import number

A_PAGE = 50


def index(request: HttpRequest) -> HttpResponseBase:
    """A page of it; `before` is the last event of the page above."""
    form, wanted = ask(request)
    before = number(request.GET.get("before", ""))
    found = journal.of_people(wanted, before=before, limit=A_PAGE + 1)
    events = found[:A_PAGE]
    question = request.GET.copy()
    question.pop("before", None)
    seen = {"form": form, "events": shown(events), "question": question.urlencode(), "is_first": before is None}
    if len(found) > A_PAGE:
        question["before"] = str(events[-1].pk)
        seen["next_url"] = f"?{question.urlencode()}"
    return render(request, "audit/index.html", seen)
