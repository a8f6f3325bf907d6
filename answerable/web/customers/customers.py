"""Customers: looking for them, and the page of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.customers import queries
from answerable.journeys.company.settle_labels import may_settle
from answerable.journeys.customers import give, latest, sight
from answerable.web.customers.forms import GivenForm
from answerable.web.customers.marks import StandingMark, standing_marks, worth
from answerable.web.customers.profile import profile
from answerable.web.members import member_of, scope_of
from answerable.web.said import tell

if TYPE_CHECKING:
    from answerable.customers.models import Identity, Person

SHOWN = 50


@dataclass(frozen=True)
class Line:
    """A customer in the list."""

    person: Person
    accounts: list[Identity]
    standing: StandingMark | None
    worth: str
    open_count: int
    case_count: int
    last_at: datetime | None


def index(request: HttpRequest) -> HttpResponse:
    """Those who were found by name, handle, number, address or telephone, else those who wrote last."""
    words, standing = request.GET.get("q", "").strip()[:200], request.GET.get("standing", "")[:40]
    found = latest.found(scope_of(request), words=words, standing=standing, limit=SHOWN)
    marks = standing_marks()
    accounts = sight.accounts(scope_of(request), [each.person.pk for each in found.customers])
    lines = [
        Line(
            each.person,
            accounts.get(each.person.pk, []),
            marks.get(each.person.standing),
            worth(each.person),
            each.open_count,
            each.case_count,
            each.last_at,
        )
        for each in found.customers
    ]
    seen = {"lines": lines, "words": words, "is_cut": found.is_cut, "standings": queries.standings(), "standing": standing}
    seen["may_import"] = may_settle(member_of(request))
    return render(request, "customers/index.html", seen)


def show(request: HttpRequest, person_id: int) -> HttpResponse:
    """The page of one; the address of somebody who was merged leads to whom they are one with."""
    person = sight.person(member_of(request), person_id)
    if person.pk != person_id:
        return redirect("customers:show", person.pk)
    return shown(request, person, _form(person))


def update(request: HttpRequest, person_id: int) -> HttpResponse:
    """Another standing or value."""
    person = sight.changeable(member_of(request), person_id)
    form = GivenForm(request.POST, current=person.standing)
    if not form.is_valid():
        return shown(request, person, form, status=422)
    give.give(person.pk, form.said(), member=member_of(request), now=clock.now())
    tell(request, _("%(name)s is changed.") % {"name": person.name})
    return redirect("customers:show", person.pk)


def shown(request: HttpRequest, person: Person, form: GivenForm, status: int = 200) -> HttpResponse:
    """The page, with a form as it stands."""
    may_change = sight.may_change(member_of(request), person.pk)
    seen = {"profile": profile(request, person), "form": form, "may_change": may_change, "is_form_open": form.is_bound}
    return render(request, "customers/show.html", seen, status=status)


def _form(person: Person) -> GivenForm:
    own = queries.given(person.pk)
    return GivenForm(initial=GivenForm.written(own), current=own.standing if own else "")
