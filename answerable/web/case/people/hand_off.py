"""That a case goes to another department with what they need to know; they accept it, or return it with a reason."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.core import clock
from answerable.journeys.casework import hand_off as journey
from answerable.routing import queries as owners
from answerable.routing.rules.packet import Packet
from answerable.web.case.pane import changed
from answerable.web.case.people.colleagues import LONGEST, MOMENT, ToColleagues
from answerable.web.case.refuse import refuse_unless
from answerable.web.layout.short import moment
from answerable.web.members import member_of, scope_of
from answerable.web.resource import wants_part


def _words(label: object, *, rows: int, is_required: bool = False) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, required=is_required, max_length=LONGEST, widget=area)  # type: ignore[arg-type]


class HandOffForm(ToColleagues):
    """The packet, and who gets it."""

    department = forms.ChoiceField(label=gettext_lazy("To department"))
    summary = _words(gettext_lazy("What it is about"), rows=3, is_required=True)
    next_step = _words(gettext_lazy("What is to be done next"), rows=2, is_required=True)
    wants = _words(gettext_lazy("What the customer wants"), rows=2)
    promised = _words(gettext_lazy("What was promised, and by whom"), rows=2)
    due_at = forms.DateTimeField(label=gettext_lazy("The customer expects an answer by"), required=False, widget=MOMENT)

    anybody = gettext_lazy("Whoever of them accepts it")

    def packet(self) -> Packet:
        """What is said."""
        said = self.cleaned_data
        return Packet(said["summary"], said["next_step"], said["wants"], said["promised"], said["due_at"])


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """The form of the packet."""
    case = access.case(scope_of(request), case_id, Action.REPLY)
    owned = owners.ownership(case_id)
    form = HandOffForm(besides=owned.department_id if owned else None, auto_id="hand-off-%s")
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
