"""Of whom the company asks a second factor."""

from django.contrib import messages
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.journeys.company import manage_people
from answerable.staff import queries as staff
from answerable.web.accounts.sure import be_sure
from answerable.web.members import member_of, owners_only
from answerable.web.people.forms import SecondFactorForm
from answerable.web.submit import submit


def edit(request: HttpRequest) -> HttpResponseBase:
    """The roles. Owners only."""
    owners_only(request)
    return _form(request, SecondFactorForm(initial={"roles": sorted(staff.roles_with_second_factor())}))


def update(request: HttpRequest) -> HttpResponseBase:
    """Other roles. Owners only, who say once more that it is them."""
    owners_only(request)
    be_sure(request)
    form = SecondFactorForm(request.POST)

    def keep() -> HttpResponseBase:
        manage_people.require_second_factor(form.cleaned_data["roles"], by=member_of(request), now=clock.now())
        messages.success(request, _("Who has no second factor is asked to add one with their next click."))
        return redirect("people:index")

    return submit(form, keep, lambda status: _form(request, form, status))


def _form(request: HttpRequest, form: SecondFactorForm, status: int = 200) -> HttpResponseBase:
    return render(request, "people/second_factor.html", {"form": form}, status=status)
