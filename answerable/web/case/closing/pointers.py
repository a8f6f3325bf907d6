"""That the public is told that a case goes on in private, or why not."""

from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.access import scope as access
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.journeys.answering.reply import Answer
from answerable.journeys.casework.point import leave_unpointed, point
from answerable.web.case.closing.endings import silences
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of


class PointerForm(forms.Form):
    """The sentence, or the reason; the button says which."""

    how = forms.ChoiceField(choices=[("word", "word"), ("silence", "silence")])
    silence = forms.ChoiceField(label=gettext_lazy("Reason"), choices=lambda: list(silences().items()), required=False)
    leg = forms.IntegerField(min_value=1, max_value=2**62, required=False)
    text = forms.CharField(required=False, max_length=1_000)
    send_key = forms.UUIDField(required=False)
    last_outbound_id = forms.CharField(required=False, max_length=60)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Say it, or keep why not."""
    access.case(scope_of(request), case_id, access.Action.REPLY)
    form = PointerForm(request.POST)
    refuse_unless(form)
    said, me = form.cleaned_data, member_of(request)
    if said["how"] == "silence":
        leave_unpointed(case_id, said["silence"], member=me, now=clock.now())
        return changed(request, case_id, said=_("Kept why the public is not told"))
    word = Answer(case_id, said["leg"] or 0, Way.PUBLIC, said["text"], said["last_outbound_id"], said["send_key"] or uuid4())
    point(word, member=me, now=clock.now())
    return changed(request, case_id, said=_("The public is told that you wrote in private"), is_sent=True)
