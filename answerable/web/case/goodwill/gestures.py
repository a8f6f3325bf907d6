"""Giving something, and taking it back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.core import clock
from answerable.journeys.goodwill import give as journey
from answerable.journeys.goodwill.offer import Offer, offer
from answerable.web.case.goodwill.card import known
from answerable.web.case.goodwill.form import GestureForm
from answerable.web.case.goodwill.words import gesture_words
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of
from answerable.web.resource import wants_part


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """The form, with what the same problem brought others."""
    offered = _offered(request, case_id)
    seen = {
        "form": GestureForm(offered=offered),
        "case_id": case_id,
        "reference": offered.case.page.brand.reference(case_id),
        "known": known(offered),
        "may_settle": member_of(request).role in {"lead", "owner"},
    }
    return render(request, "case/goodwill_form.html" if wants_part(request) else "case/goodwill_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Give it, or ask for it."""
    form = GestureForm(request.POST, offered=_offered(request, case_id))
    refuse_unless(form)
    made = journey.give(case_id, form.wish(), member=member_of(request), now=clock.now())
    words = _("%(gesture)s: given") if made.state == "granted" else _("%(gesture)s: waits for approval")
    return changed(request, case_id, said=words % {"gesture": gesture_words(made)})


def destroy(request: HttpRequest, gesture_id: int) -> HttpResponse:
    """Take it back."""
    made = journey.take_back(gesture_id, member=member_of(request), now=clock.now())
    return changed(request, cases.leads_to(made.case_id), said=_("%(gesture)s: taken back") % {"gesture": gesture_words(made)})


def _offered(request: HttpRequest, case_id: int) -> Offer:
    access.case(scope_of(request), case_id, Action.REPLY)
    return offer(case_id, member=member_of(request), now=clock.now())
