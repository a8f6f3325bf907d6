"""What the guidelines say of an answer while it is written, and what they ask of whoever writes here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.cases import queries as cases
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.core.errors import Invisible
from answerable.journeys.answering import judge
from answerable.policy import queries as policy
from answerable.web.case.refuse import refuse_unless
from answerable.web.guidelines.at_hand import at_hand
from answerable.web.guidelines.found import found
from answerable.web.members import member_of, scope_of

if TYPE_CHECKING:
    from answerable.cases.models import Leg

READ_AT_ONCE = 600  # characters that no rule about meaning saw before: 40 ms of a core; the page asks again for the rest at once


class CheckForm(forms.Form):
    """Where the text would be said, what it says, and the key of the send that it would become."""

    mode = forms.ChoiceField(choices=[(way.value, way.value) for way in Way])
    leg = forms.IntegerField(min_value=1, max_value=2**62)
    text = forms.CharField(required=False, strip=False, max_length=100_000)
    send_key = forms.UUIDField(required=False)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """What a text meets, and what can be done about it; kept is only that it was shown."""
    form, leg = _asked(request, CheckForm(request.POST), case_id)
    me, now, text = member_of(request), clock.now(), form.cleaned_data["text"].replace("\r\n", "\n")
    verdict = judge.judge(text, leg, form.cleaned_data["mode"], by=me, now=now, at_once=READ_AT_ONCE)
    if form.cleaned_data["send_key"]:
        judge.shown(verdict, leg, form.cleaned_data["send_key"], by=me, now=now)
    may_override = scope_of(request).may(access.Action.APPROVE, leg.page_id)
    shown = render(request, "guidelines/hits.html", {"found": found(verdict, text, may_override=may_override)})
    if not verdict.is_whole:
        shown["X-Unread"] = "1"
    return shown


def index(request: HttpRequest, case_id: int) -> HttpResponse:
    """How the brand writes, and the rules that bind on this page, way, topic and language."""
    form, leg = _asked(request, CheckForm(request.GET), case_id)
    place = judge.place_of("", leg, form.cleaned_data["mode"], now=clock.now())
    brand = policy.guideline(leg.page.brand_id)
    return render(request, "guidelines/at_hand.html", {"text": brand.text if brand else "", "rules": at_hand(place), "page": leg.page})


def _asked(request: HttpRequest, form: CheckForm, case_id: int) -> tuple[CheckForm, Leg]:
    """The form, and the conversation that it names; raises what refuses either."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    refuse_unless(form)
    leg = cases.leg(case_id, form.cleaned_data["leg"])
    if leg is None:
        raise Invisible(_("This case has no such conversation."))
    scope_of(request).require(access.Action.REPLY, leg.page_id)
    return form, leg
