"""That a case is closed: how it ended, with a word for the public where it is owed one, or the reason why there is none."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import scope as access
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.journeys.answering.reply import Answer
from answerable.journeys.casework import close as journey
from answerable.journeys.casework.close import Ending
from answerable.journeys.casework.closing_word import WroteMeanwhile
from answerable.language_model import queries
from answerable.web.case.closing import gift
from answerable.web.case.closing.dialog import closing
from answerable.web.case.closing.endings import OUTCOMES, silences
from answerable.web.case.closing.figure import figure
from answerable.web.case.composer.macros import wordings
from answerable.web.case.heading import heading
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.case.sources import sources
from answerable.web.inbox.asked import asked
from answerable.web.members import member_of, scope_of
from answerable.web.resource import wants_part
from answerable.web.said import Undo, tell


class ClosureForm(forms.Form):
    """What the dialog sends; `how` is the button: with a public word, without one (and why), or nothing is owed."""

    outcome = forms.ChoiceField(label=gettext_lazy("Outcome"), choices=list(OUTCOMES.items()))
    how = forms.ChoiceField(choices=[(each, each) for each in ("plain", "word", "silence")], required=False)
    silence = forms.ChoiceField(label=gettext_lazy("Reason"), choices=lambda: list(silences().items()), required=False)
    leg = forms.IntegerField(min_value=1, max_value=2**62, required=False)
    text = forms.CharField(required=False, strip=False, max_length=100_000)
    send_key = forms.UUIDField(required=False)
    last_outbound_id = forms.CharField(required=False, max_length=60)
    seen = forms.IntegerField(min_value=0, max_value=2**62, required=False)
    topic = forms.IntegerField(label=gettext_lazy("Root cause"), min_value=1, max_value=2**62, required=False)
    override = forms.CharField(required=False, max_length=300)

    def clean(self) -> dict[str, Any]:
        """Without a word there is a reason."""
        said = super().clean() or self.cleaned_data
        if said.get("how") == "silence" and not said.get("silence"):
            self.add_error("silence", _("Choose why there is no answer."))
        return said

    def ending(self, case_id: int, sent: QueryDict) -> Ending:
        """As the journey takes it."""
        said, kept = self.cleaned_data, frozenset(sent.getlist("kept"))
        silence = said["silence"] if said["how"] == "silence" else ""
        if said["how"] != "word":
            return Ending(said["outcome"], silence, seen=said["seen"], topic=said["topic"])
        key = said["send_key"] or uuid4()
        word = Answer(case_id, said["leg"] or 0, Way.PUBLIC, said["text"], said["last_outbound_id"], key, override=said["override"])
        return Ending(said["outcome"], word=word, seen=said["seen"], kept=kept, macros=tuple(wordings(sent)), topic=said["topic"])


def new(request: HttpRequest, case_id: int) -> HttpResponse:
    """The dialog, or a page of it without script."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    known = sources(request, case_id)
    shown = closing(known)
    seen = {
        "case": heading(known),
        "closing": shown,
        "checked": shown.checked,
        "model": queries.drafter(shown.leg.page_id) if shown.leg else "",
        "figure": figure(shown.spoken, is_owed=shown.leg is not None),
        "outcomes": OUTCOMES,
        "silences": silences(),
        "brand": known.case.page.brand.name,
        "asked": asked(request),
    }
    return render(request, "case/close.html" if wants_part(request) else "case/close_page.html", seen)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Close it; 409 with what the customer wrote where they wrote since the dialog was opened."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    form = ClosureForm(request.POST)
    refuse_unless(form)
    ending = replace(form.ending(case_id, request.POST), gift=gift.wish(request, case_id))
    try:
        journey.close(case_id, ending, member=member_of(request), now=clock.now())
    except WroteMeanwhile as error:
        return _wrote(request, case_id, error)
    undo = None if ending.word else Undo(reverse("case:closure", args=[case_id]))
    tell(request, _("Published and closed") if ending.word else _("Closed"), undo=undo)
    return changed(request, case_id, is_turned=True)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Open it again."""
    journey.reopen(case_id, member=member_of(request), now=clock.now())
    return changed(request, case_id, said=_("Open again"), is_turned=True)


def _wrote(request: HttpRequest, case_id: int, error: WroteMeanwhile) -> HttpResponse:
    """What they wrote, as far as this member sees where it stands, and the way to close all the same."""
    seen = {
        "error": error,
        "wrote": [each for each in error.messages if scope_of(request).sees(each.page_id)],
        "seen": error.messages[-1].pk,
        "back_url": asked(request).url("case:show", case_id),
        "said": request.POST,
    }
    page = "case/close_meanwhile.html" if wants_part(request) else "case/close_meanwhile_page.html"
    refused = render(request, page, seen, status=error.status)
    refused["X-Refused"] = error.code
    return refused
