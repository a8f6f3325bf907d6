"""Up to where people decide: owners say so."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.goodwill.errors import UnfitAmount
from answerable.journeys.goodwill import settle as journey
from answerable.web.members import member_of, owners_only
from answerable.web.said import tell
from answerable.web.settings.goodwill.form import CeilingForm
from answerable.web.settings.goodwill.shown import Forms, shown
from answerable.web.submit import submit


def create(request: HttpRequest) -> HttpResponseBase:
    """Have this ceiling, in place of one for the same people and problem."""
    owners_only(request)
    form = CeilingForm(request.POST)

    def keep() -> HttpResponseBase:
        journey.settle_ceiling(form.draft(), member=member_of(request), now=clock.now())
        tell(request, _("The limit is saved and counts from now on"))
        return redirect("settings:goodwills")

    return submit(form, keep, lambda status: shown(request, Forms(ceiling=form), status), {UnfitAmount: "amount"})


def destroy(request: HttpRequest, ceiling_id: int) -> HttpResponseBase:
    """Have it no longer."""
    owners_only(request)
    journey.drop_ceiling(ceiling_id, member=member_of(request), now=clock.now())
    tell(request, _("The limit is gone: a wider one counts, or everything needs an approval"))
    return redirect("settings:goodwills")
