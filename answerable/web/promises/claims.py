"""That a case is about a promise, and what became of it."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.core import clock
from answerable.journeys.promises import claim as journey
from answerable.promises import queries
from answerable.staff import queries as staff
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import case_of, member_of, scope_of
from answerable.web.money import minor
from answerable.web.promises import closing
from answerable.web.promises.words import OUTCOMES, holds
from answerable.web.resource import wants_part
from answerable.web.said import Undo, tell

MOST = 9_999_999


class MarkForm(forms.Form):
    """Which promise."""

    promise = forms.IntegerField(min_value=1, max_value=2**62)


class OutcomeForm(forms.Form):
    """What became of it, and what that cost in the company's currency."""

    outcome = forms.ChoiceField(choices=list(OUTCOMES.items()))
    cost = forms.DecimalField(min_value=0, max_value=MOST, decimal_places=4, required=False, localize=True)


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """Every promise that the case could be marked with."""
    case = case_of(request, case_id)
    offered = [(each, holds(each.from_on, each.until_on)) for each in queries.offered(case, clock.now())]
    seen = {"offered": offered, "case_id": case_id, "reference": case.page.brand.reference(case_id)}
    return render(request, "promises/choices.html" if wants_part(request) else "promises/choices_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Mark it."""
    access.case(scope_of(request), case_id, Action.NOTE)
    form = MarkForm(request.POST)
    refuse_unless(form)
    claim = journey.mark(form.cleaned_data["promise"], case_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("promises:claim", args=[case_id, claim.promise_id]))
    tell(request, _("Marked as about “%(promise)s”") % {"promise": claim.promise.name}, undo=undo)
    return changed(request, case_id)


def update(request: HttpRequest, case_id: int, promise_id: int) -> HttpResponse:
    """Say what became of it."""
    access.case(scope_of(request), case_id, Action.NOTE)
    form = OutcomeForm(request.POST)
    refuse_unless(form)
    said = form.cleaned_data
    journey.settle(promise_id, case_id, said["outcome"], minor(said["cost"], staff.currency()), member=member_of(request), now=clock.now())
    if "closing" in request.GET:
        return closing.show(request, case_id)
    return changed(request, case_id, said=_("It is kept what became of the promise"))


def destroy(request: HttpRequest, case_id: int, promise_id: int) -> HttpResponse:
    """Take the mark back."""
    journey.unmark(promise_id, case_id, member=member_of(request), now=clock.now())
    tell(request, _("Not about this promise"), undo=Undo(reverse("promises:claims", args=[case_id]), "POST", {"promise": promise_id}))
    return changed(request, case_id)
