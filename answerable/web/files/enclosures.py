"""Files of what we say: those of one's own draft can be added, described and taken out; what was sent is seen by all who see the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.answering import enclose
from answerable.publish.queries import enclosures
from answerable.web.case.refuse import NotFilled
from answerable.web.files.bar import bar
from answerable.web.files.content import handed
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from answerable.publish.models import Enclosure

NAME_LIMIT = 200


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """The files of one's draft in a case."""
    return _bar(request, case_id)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Add a file to one's draft."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    sent = request.FILES.get("file")
    if sent is None or sent.file is None:
        raise NotFilled(_("No file arrived. Choose it again."))
    name = (sent.name or "")[:NAME_LIMIT]
    enclose.put_in(
        case_id, cast("BinaryIO", sent.file), name=name, told=sent.content_type or "", member=member_of(request), now=clock.now()
    )
    return _bar(request, case_id)


def update(request: HttpRequest, enclosure_id: int) -> HttpResponse:
    """Describe it."""
    found = _own(request, enclosure_id)
    enclose.describe(found, request.POST.get("alt", request.POST.get(f"alt-{enclosure_id}", "")), member=member_of(request))
    return HttpResponse(status=204)


def destroy(request: HttpRequest, enclosure_id: int) -> HttpResponse:
    """Take it out."""
    found = _own(request, enclosure_id)
    enclose.take_out(found, member=member_of(request), now=clock.now())
    return _bar(request, found.case_id)


def show(request: HttpRequest, enclosure_id: int, version: str) -> HttpResponseBase:
    """Its content."""
    found = enclosures.enclosure(enclosure_id)
    scope = scope_of(request)
    if found is None or not scope.sees(found.outbound.page_id if found.outbound else found.case.page_id):
        raise _hidden()
    if found.outbound is None and found.member_id != member_of(request).pk:
        raise _hidden()
    access.case(scope, found.case_id)
    return handed(request, found.file, version)


def _own(request: HttpRequest, enclosure_id: int) -> Enclosure:
    """One of one's own draft in a case that one may answer."""
    found = enclosures.enclosure(enclosure_id)
    if found is None or found.outbound is not None or not scope_of(request).sees(found.case.page_id):
        raise _hidden()
    access.case(scope_of(request), found.case_id, access.Action.REPLY)
    if found.member_id != member_of(request).pk:
        raise _hidden()
    return found


def _hidden() -> Invisible:
    return Invisible(_("There is no such file, or you have no access to it."))


def _bar(request: HttpRequest, case_id: int) -> HttpResponse:
    return render(request, "files/bar.html", {"bar": bar(case_id, member_of(request).pk)})
