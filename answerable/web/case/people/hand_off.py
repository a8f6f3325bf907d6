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
from answerable.staff import queries as staff
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.layout.short import moment
from answerable.web.members import member_of, scope_of
from answerable.web.resource import wants_part

LONGEST = 2000
MOMENT = forms.DateTimeInput(attrs={"type": "datetime-local"})


def _words(label: object, *, rows: int, is_required: bool = False, hint: object = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, required=is_required, max_length=LONGEST, widget=area, help_text=hint)  # type: ignore[arg-type]


class HandOffForm(forms.Form):
    """The packet, and who gets it."""

    department = forms.ChoiceField(label=gettext_lazy("To department"))
    member = forms.ChoiceField(label=gettext_lazy("Person"), required=False)
    summary = _words(gettext_lazy("What it is about"), rows=3, is_required=True)
    next_step = _words(gettext_lazy("What is to be done next"), rows=2, is_required=True)
    wants = _words(gettext_lazy("What the customer wants"), rows=2)
    promised = _words(gettext_lazy("What was promised, and by whom"), rows=2)
    due_at = forms.DateTimeField(label=gettext_lazy("The customer expects an answer by"), required=False, widget=MOMENT)

    def __init__(self, *args: object, besides: int | None = None, **given: object) -> None:
        super().__init__(*args, **given)  # type: ignore[arg-type]
        departments = [(str(each.pk), each.name) for each in staff.departments() if each.pk != besides]
        self.fields["department"].choices = departments  # type: ignore[attr-defined]  # a choice field
        people = [(str(each.pk), f"{each.name}, {each.department.name}") for each in staff.members()]
        self.fields["member"].choices = [("", _("Whoever of them accepts it")), *people]  # type: ignore[attr-defined]

    def packet(self) -> Packet:
        """What is said."""
        said = self.cleaned_data
        return Packet(said["summary"], said["next_step"], said["wants"], said["promised"], said["due_at"])

    def receiver(self) -> tuple[int, int | None]:
        """The department, a person's own where one is named, and the person."""
        member_id = int(self.cleaned_data["member"] or 0) or None
        person = staff.members_by_id([member_id]).get(member_id) if member_id else None
        return (person.department_id if person else int(self.cleaned_data["department"])), member_id


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """The form of the packet."""
    case = access.case(scope_of(request), case_id, Action.REPLY)
    owned = owners.ownership(case_id)
    form = HandOffForm(besides=owned.department_id if owned else None, auto_id="hand-off-%s")
    seen = {"form": form, "handing": case, "reference": f"{case.page.brand.prefix}-{case.pk}"}
    return render(request, "case/hand_off.html" if wants_part(request) else "case/hand_off_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Hand it over."""
    access.case(scope_of(request), case_id, Action.REPLY)
    form = HandOffForm(request.POST)
    refuse_unless(form)
    department_id, member_id = form.receiver()
    packet, now = form.packet(), clock.now()
    made = journey.hand_off(case_id, packet, department_id=department_id, to_member_id=member_id, member=member_of(request), now=now)
    words = _("Handed to %(department)s, to be accepted by %(time)s")
    return changed(request, case_id, said=words % {"department": made.to_department.name, "time": moment(made.accept_by)}, is_turned=True)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Take it back before anybody accepted it."""
    journey.withdraw(case_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Taken back"))
