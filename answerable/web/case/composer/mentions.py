"""What @ offers in a note: colleagues and departments that see the case."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.access import queries
from answerable.access import scope as access
from answerable.web.members import scope_of

SHOWN = 8


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """A listbox of whom the letters typed so far may mean."""
    case = access.case(scope_of(request), case_id, access.Action.NOTE)
    typed = request.GET.get("typed", "")[:60].casefold()
    seeing = queries.who_sees_case(case.pk, case.page_id)
    people = [(each.name, each.department.name) for each in seeing]
    departments = [(name, "") for name in dict.fromkeys(each.department.name for each in seeing)]
    found = [
        pair
        for pair in [*people, *departments]
        if any(word.startswith(typed) for word in [pair[0].casefold(), *pair[0].casefold().split()])
    ]
    return render(request, "case/mentions.html", {"found": found[:SHOWN]})
