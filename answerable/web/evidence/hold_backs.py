"""That an entry is held back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.access import scope as access
from answerable.core import clock
from answerable.journeys import evidence as journey
from answerable.web.case.refuse import refuse_unless
from answerable.web.evidence.form import HoldBackForm
from answerable.web.members import case_of, member_of, scope_of
from answerable.web.said import Undo, tell


def create(request: HttpRequest, case_id: int) -> HttpResponse:
    """Keep it back."""
    access.case(scope_of(request), case_id, access.Action.PUBLISH)
    form = HoldBackForm(request.POST)
    refuse_unless(form)
    said = form.cleaned_data
    journey.hold_back(case_id, said["reason"], said["note"], member=member_of(request), now=clock.now())
    tell(request, _("Held back; the page counts it under its reason"), undo=Undo(reverse("evidence:hold_back", args=[case_id])))
    return _back(request, case_id)


def destroy(request: HttpRequest, case_id: int) -> HttpResponse:
    """List it again."""
    journey.let_show(case_id, member=member_of(request), now=clock.now())
    tell(request, _("Listed again"))
    return _back(request, case_id)


def _back(request: HttpRequest, case_id: int) -> HttpResponse:
    return redirect(f"{reverse('evidence:index')}?brand={case_of(request, case_id).page.brand_id}#entries")
