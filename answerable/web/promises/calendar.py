"""Promises and posts by day, week and month, with what draws complaints."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from answerable.channels import queries as channels
from answerable.journeys.promises import access
from answerable.web.members import member_of, scope_of
from answerable.web.promises.drawn import drawn
from answerable.web.promises.stretch import VIEWS, stretch


def index(request: HttpRequest) -> HttpResponse:
    """The calendar with the list of promises beside."""
    question, visible = stretch(request), scope_of(request).page_ids
    pages = [each for each in visible if question.page_id in (0, each)]
    seen = {
        "asked": question,
        "title": question.title(),
        "views": [(words, question.url(key), key == question.view) for key, words in VIEWS.items()],
        "before_url": question.moved(-1).url(),
        "after_url": question.moved(1).url(),
        "today_url": question.url(on=timezone.localdate()),
        "pages": channels.pages(visible),
        "drawn": drawn(question.days, pages, question, scope_of(request).hidden),
        "may_make": access.may_draft(member_of(request)),
    }
    return render(request, "promises/calendar.html", seen)
