"""That a case goes to another department with what they need to know; they accept it, or return it with a reason."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.core import clock
from answerable.journeys.casework import hand_off as journey
from answerable.routing import queries as owners
from answerable.web.case.pane import changed
from answerable.web.case.people.packet import HandOffForm
from answerable.web.case.refuse import refuse_unless
from answerable.web.layout.short import moment
from answerable.web.members import member_of, scope_of
from answerable.web.promises.beside import in_words
from answerable.web.resource import wants_part


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """The form of the packet."""
    case = access.case(scope_of(request), case_id, Action.REPLY)
    owned = owners.ownership(case_id)
    to = request.GET.get("department")
    known = {"department": to, "promised": in_words(case_id)}
    form = HandOffForm(besides=owned.department_id if owned else None, auto_id="hand-off-%s", initial=known)
    if to:
        form.fields["summary"].widget.attrs["autofocus"] = True
    seen = {"form": form, "handing": case, "reference": case.page.brand.reference(case.pk)}
    return render(request, "case/hand_off.html" if wants_part(request) else "case/hand_off_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Hand it over."""
    access.case(scope_of(request), case_id, Action.REPLY)
    form = HandOffForm(request.POST)
    refuse_unless(form)
    department_id, member_id = form.whom()
    packet, now = form.packet(), clock.now()
    made = journey.hand_off(case_id, packet, department_id=department_id, to_member_id=member_id, member=member_of(request), now=now)
    words = _("Handed to %(department)s, to be accepted by %(time)s")
    return changed(request, case_id, said=words % {"department": made.to_department.name, "time": moment(made.accept_by)}, is_turned=True)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Take it back before anybody accepted it."""
    journey.withdraw(case_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Taken back"))
