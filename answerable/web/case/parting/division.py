"""That a part of a case becomes a case of its own."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys.casework import divide as journey
from answerable.web.case.parting.merger import gone_to, reference
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of
from answerable.web.resource import wants_part
from answerable.web.said import Undo, tell

MOST = 50


class DivideForm(forms.Form):
    """The message with which the new case begins."""

    message = forms.IntegerField(
        min_value=1, max_value=2**62, error_messages={"required": gettext_lazy("Choose the message with which the new case begins.")}
    )


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """With which message of the customer it could begin: any of the newest but what the case itself begins with."""
    case = access.case(scope_of(request), case_id, Action.REPLY)
    legs = cases.legs(case_id, scope_of(request).page_ids)
    first = cases.first_inbound(case_id)
    messages = [each for each in cases.messages([leg.pk for leg in legs]) if not each.is_ours and first and each.pk != first.pk]
    seen = {"splitting": case, "messages_to_choose": messages[-MOST:][::-1], "reference": reference(case), "split_id": case_id}
    return render(request, "case/split_choices.html" if wants_part(request) else "case/split_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Make a case of what was written from a message on, and go to it."""
    access.case(scope_of(request), case_id, Action.REPLY)
    form = DivideForm(request.POST)
    refuse_unless(form)
    message_id = form.cleaned_data["message"]
    new = journey.divide(case_id, message_id=message_id, is_whole_leg=False, member=member_of(request), now=clock.now())
    words = _("%(case)s is a case of its own now") % {"case": reference(access.case(scope_of(request), new))}
    tell(request, words, undo=Undo(reverse("case:division", args=[new])))
    return gone_to(request, new)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Put a divided case back where it came from, and go there."""
    into = journey.unite(case_id, member=member_of(request), now=clock.now())
    tell(request, _("One case again"))
    return gone_to(request, into)
