"""What a member writes in a case and has not sent: kept, thrown away, taken back."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.core import clock
from answerable.journeys.answering import draft as journey
from answerable.publish.operations import Place
from answerable.web.case.pane import changed
from answerable.web.case.refuse import refuse_unless
from answerable.web.members import member_of, scope_of
from answerable.web.resource import nothing
from answerable.web.said import Undo, tell


class DraftForm(forms.Form):
    """Where it stands, what it says, and the key of the send that it would become."""

    mode = forms.ChoiceField(choices=journey.Way.choices)
    leg = forms.IntegerField(min_value=1, max_value=2**62, required=False)
    text = forms.CharField(required=False, strip=False, max_length=100_000)
    send_key = forms.UUIDField(required=False)

    def place(self, request: HttpRequest, case_id: int) -> Place:
        """The member's own place for it; a note stands on no leg."""
        access.case(scope_of(request), case_id, access.Action.NOTE)
        refuse_unless(self)
        way = self.cleaned_data["mode"]
        return Place(case_id, member_of(request).pk, way, None if way == journey.Way.NOTE else self.cleaned_data["leg"])


def update(request: HttpRequest, case_id: int) -> HttpResponse:
    """Keep it."""
    form = DraftForm(request.POST)
    place = form.place(request, case_id)
    text = form.cleaned_data["text"].replace("\r\n", "\n")
    journey.keep(place, text, form.cleaned_data["send_key"], member=member_of(request), now=clock.now())
    return nothing()


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """Throw it away, as it stands now."""
    form = DraftForm(request.POST)
    place, member, now = form.place(request, case_id), member_of(request), clock.now()
    journey.keep(place, form.cleaned_data["text"].replace("\r\n", "\n"), None, member=member, now=now)
    journey.discard(place, member=member, now=now)
    tell(request, _("Draft discarded"), undo=Undo(request.path, "POST", {"mode": place.way, "leg": place.leg_id or ""}))
    return changed(request, case_id, is_turned=True)


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Take it back."""
    journey.restore(DraftForm(request.POST).place(request, case_id), member=member_of(request))
    return changed(request, case_id, is_turned=True)
