"""What this member was told and has not looked at."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.alerts import queries
from answerable.web.members import member_of, scope_of


def index(request: HttpRequest) -> HttpResponse:
    """Newest first, of pages that they still see."""
    scope = scope_of(request)
    told = [each for each in queries.told(member_of(request).pk) if each.page_id is None or scope.sees(each.page_id)]
    return render(request, "told/index.html", {"alerts": told})
