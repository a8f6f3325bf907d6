"""What the customer is given for what went wrong, said where the case is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.access import scope as access
from answerable.access.scope import Action
from answerable.core import clock
from answerable.journeys.goodwill.offer import given, offer
from answerable.web.case.goodwill.card import known
from answerable.web.case.goodwill.form import GestureForm
from answerable.web.case.goodwill.words import STATES, gesture_words
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from answerable.journeys.goodwill.give import Wish
    from answerable.journeys.goodwill.offer import Offer

PREFIX = "gift"
STANDING = {"proposed", "granted"}


def show(request: HttpRequest, case_id: int) -> HttpResponse:
    """A part of the close dialog: what the case was given, and a place to give something; asked for by itself."""
    offered = _offered(request, case_id)
    form = GestureForm(offered=offered, prefix=PREFIX, use_required_attribute=False)
    shown, had = known(offered), [(gesture_words(each), STATES[each.state]) for each in given(case_id) if each.state in STANDING]
    form.initial["amount"] = None
    if not had:
        form.fields["amount"].widget.attrs["placeholder"] = shown.suggestion
    return render(request, "case/close_gift_part.html", {"given": had, "known": shown, "form": form})


def wish(request: HttpRequest, case_id: int) -> Wish | None:
    """What somebody wants to give with the closing; None where they named no amount."""
    if not request.POST.get(f"{PREFIX}-amount", "").strip():
        return None
    form = GestureForm(request.POST, offered=_offered(request, case_id), prefix=PREFIX)
    refuse_unless(form)
    return form.wish()


def _offered(request: HttpRequest, case_id: int) -> Offer:
    access.case(scope_of(request), case_id, Action.REPLY)
    return offer(case_id, member=member_of(request), now=clock.now())
