"""Workshops about a policy."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.core import clock
from answerable.journeys.policies import access
from answerable.journeys.policies import educate as journey
from answerable.policy.operations import WorkshopDraft
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.said import tell


class WorkshopForm(forms.Form):
    """What is planned."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    held_on = forms.DateField(label=gettext_lazy("Day"))
    link = forms.URLField(label=gettext_lazy("Link"), required=False, max_length=500, assume_scheme="https")


class AttendanceForm(forms.Form):
    """Who took part."""

    members = forms.TypedMultipleChoiceField(coerce=int, required=False)

    def __init__(self, data: object, ids: list[str]) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # what Django gives
        known = [(each, each) for each in ids if number(each) is not None]
        self.fields["members"].choices = known  # type: ignore[attr-defined]  # a choice field


def create(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Plan one."""
    access.writer(policy_id, member_of(request))
    form = WorkshopForm(request.POST)
    refuse_unless(form)
    said = form.cleaned_data
    draft = WorkshopDraft(said["name"], said["held_on"], said["link"])
    journey.call(policy_id, draft, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is planned") % {"name": draft.name})
    return redirect("policies:policy", policy_id)


def update(request: HttpRequest, workshop_id: int) -> HttpResponse:
    """Say who took part."""
    form = AttendanceForm(request.POST, request.POST.getlist("members"))
    refuse_unless(form)
    workshop = journey.attend(workshop_id, form.cleaned_data["members"], member=member_of(request), now=clock.now())
    tell(request, _("It is kept who took part in “%(name)s”") % {"name": workshop.name})
    return redirect("policies:policy", workshop.policy_id)


def destroy(request: HttpRequest, workshop_id: int) -> HttpResponse:
    """Call it off."""
    workshop = journey.call_off(workshop_id, member=member_of(request), now=clock.now())
    tell(request, _("“%(name)s” is called off") % {"name": workshop.name})
    return redirect("policies:policy", workshop.policy_id)
