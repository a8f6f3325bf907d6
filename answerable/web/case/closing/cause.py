"""Whose a root cause is, said beside it where it is chosen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.access import scope as access
from answerable.journeys.topics.whose import whose
from answerable.web.members import scope_of
from answerable.web.numbers import number


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """A part of the close dialog; nothing where no cause is named."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    topic_id = number(request.GET.get("topic", ""))
    return render(request, "case/close_cause.html", {"department": whose(case_id, topic_id) if topic_id else ""})
