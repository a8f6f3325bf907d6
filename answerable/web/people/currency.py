"""What costs are counted in, for the whole company. Owners only."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import settle_departments as journey
from answerable.web.members import member_of, owners_only
from answerable.web.people.department_form import CurrencyForm
from answerable.web.people.departments_shown import shown
from answerable.web.said import tell


def update(request: HttpRequest) -> HttpResponseBase:
    """Keep it; amounts that were given are not converted."""
    owners_only(request)
    form = CurrencyForm(request.POST)
    if not form.is_valid():
        return shown(request, form, 422)
    journey.keep_currency(form.cleaned_data["currency"], by=member_of(request), now=clock.now())
    tell(request, _("Kept; what an hour costs was not converted"))
    return redirect("people:departments")
