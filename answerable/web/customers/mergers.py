"""Two customers become one: choosing the other, looking at both, merging, and undoing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from answerable.core import clock
from answerable.customers import queries
from answerable.journeys.customers import latest, sight
from answerable.journeys.customers import merge as journey
from answerable.web.customers.likeness import shown as likenesses
from answerable.web.customers.profile import profile
from answerable.web.members import member_of, scope_of
from answerable.web.numbers import number
from answerable.web.resource import go
from answerable.web.said import Undo, tell

if TYPE_CHECKING:
    from answerable.customers.models import Person

CHOICES = 8


def new(request: HttpRequest, person_id: int) -> HttpResponse:
    """Choose who they may be, or look at both beside each other (`with`)."""
    person = sight.changeable(member_of(request), person_id)
    other_id = number(request.GET.get("with", ""))
    if other_id is not None:
        return _preview(request, person, sight.changeable(member_of(request), other_id))
    words = request.GET.get("q", "").strip()[:200]
    found = latest.found(scope_of(request), words=words, limit=CHOICES + 1).customers if words else []
    accounts = sight.accounts(scope_of(request), [each.person.pk for each in found])
    choices = [(each, accounts.get(each.person.pk, [])) for each in found if each.person.pk != person.pk][:CHOICES]
    seen = {"person": person, "words": words, "choices": choices, "alike": [] if words else likenesses(request, person.pk)}
    return render(request, "customers/merge.html", seen)


def create(request: HttpRequest, person_id: int) -> HttpResponse:
    """Merge the other (`other`) into this one."""
    other = sight.changeable(member_of(request), number(request.POST.get("other", "")) or 0)
    merger = journey.merge(other.pk, into=person_id, member=member_of(request), now=clock.now())
    undo = Undo(reverse("customers:merger_undone", args=[merger.pk]), "DELETE")
    tell(request, _("%(name)s and %(other)s are one") % {"name": queries.person(merger.into_id).name, "other": other.name}, undo=undo)
    return redirect("customers:show", merger.into_id)


def destroy(request: HttpRequest, person_merger_id: int) -> HttpResponse:
    """Undo a merger."""
    merger = journey.part(person_merger_id, member=member_of(request), now=clock.now())
    tell(request, _("%(name)s stands alone again, with what is theirs") % {"name": queries.person(merger.person_id).name})
    return go(request, "customers:show", merger.person_id)


def _preview(request: HttpRequest, person: Person, other: Person) -> HttpResponse:
    both = [profile(request, each) for each in (person, other)]
    return render(request, "customers/merge_preview.html", {"person": person, "other": other, "both": both})
