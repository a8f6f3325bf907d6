"""A question about a case to colleagues, and their answer; never to the customer."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.core import clock
from answerable.journeys.casework import consult as journey
from answerable.web.case.pane import changed
from answerable.web.case.people.colleagues import LONGEST, MOMENT, ToColleagues
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of
from answerable.web.resource import wants_part

WORDS = forms.Textarea(attrs={"rows": 4, "dir": "auto"})


class ConsultForm(ToColleagues):
    """What is asked, and whom."""

    department = forms.ChoiceField(label=gettext_lazy("Ask department"))
    question = forms.CharField(label=gettext_lazy("Question"), max_length=LONGEST, widget=WORDS)
    due_at = forms.DateTimeField(
        label=gettext_lazy("Answer by"), required=False, widget=MOMENT, help_text=gettext_lazy("Usually 4 business hours.")
    )

    anybody = gettext_lazy("Whoever of them knows")


class AnswerForm(forms.Form):
    """What they know."""

    answer = forms.CharField(label=gettext_lazy("Answer"), max_length=LONGEST)


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """The form of the question."""
    case = access.case(scope_of(request), case_id, Action.NOTE)
    begin = {"department": request.GET.get("department", "")}
    seen = {"form": ConsultForm(auto_id="consult-%s", initial=begin), "consulting": case, "reference": case.page.brand.reference(case.pk)}
    return render(request, "case/consult.html" if wants_part(request) else "case/consult_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Ask."""
    access.case(scope_of(request), case_id, Action.NOTE)
    form = ConsultForm(request.POST)
    refuse_unless(form)
    said, (department_id, member_id) = form.cleaned_data, form.whom()
    journey.consult(
        case_id,
        said["question"],
        department_id=department_id,
        to_member_id=member_id,
        due_at=said["due_at"],
        member=member_of(request),
        now=clock.now(),
    )
    return changed(request, case_id, said=_("Asked"))


def update(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Answer."""
    case_id = access.case(scope_of(request), journey.case_of(consultation_id), Action.NOTE).pk
    form = AnswerForm(request.POST)
    refuse_unless(form)
    journey.answer(consultation_id, form.cleaned_data["answer"], member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Answered; only colleagues see it"))


def destroy(request: HttpRequest, consultation_id: int) -> HttpResponse:
    """Take the question back."""
    case_id = access.case(scope_of(request), journey.case_of(consultation_id), Action.NOTE).pk
    journey.withdraw(consultation_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Taken back"))
