"""That a member has a case open, reads or writes in it. It is told to colleagues who see the page, and kept nowhere."""

from django.http import HttpRequest, HttpResponse

from answerable.core import live
from answerable.web.members import let_in, member_of
from answerable.web.resource import nothing

DOINGS = frozenset({"", "public", "private", "direct", "note", "gone"})


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """A sign that somebody is here, repeated every few seconds; `doing` says in which way they write."""
    case, doing, member = let_in(request), request.POST.get("doing", ""), member_of(request)
    if doing in DOINGS:
        where = live.Where(case.page_id, case.pk, case.person_id, case.page.brand.reference(case.pk))
        live.announce_presence(where, by=member.pk, name=member.name, doing=doing)
    return nothing()
