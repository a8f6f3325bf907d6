"""How those answer to whom a case was handed: they accept it, or return it."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import scope as access
from answerable.core import clock
from answerable.journeys.casework import hand_off as journey
from answerable.web.case.pane import changed
from answerable.web.case.people.colleagues import LONGEST
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of


class ReturnForm(forms.Form):
    """Why it goes back."""

    why = forms.CharField(
        max_length=LONGEST, error_messages={"required": gettext_lazy("Say why it goes back, so that the other side can put it right.")}
    )


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Accept it."""
    journey.accept(case_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Yours now"))


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Return it."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    form = ReturnForm(request.POST)
    refuse_unless(form)
    journey.give_back(case_id, form.cleaned_data["why"], member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Returned"))
