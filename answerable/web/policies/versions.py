"""How a policy read before, and what is different between two versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from answerable.journeys.policies import access
from answerable.policy import queries
from answerable.policy.rules.difference import difference
from answerable.staff import queries as staff
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.policies.markdown import as_html
from answerable.web.policies.shown import bars, bound

if TYPE_CHECKING:
    from answerable.policy.models import Version


def index(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Every version; one of them (`new`) as it read, or against another (`old`)."""
    newest = access.seen(policy_id, member_of(request))
    found = {each.number: each for each in queries.versions(policy_id)}
    people = staff.members_by_id(each.member_id for each in found.values() if each.member_id)
    new = found.get(number(request.GET.get("new", "")) or 0, newest)
    old = found.get(number(request.GET.get("old", "")) or 0)
    seen = {
        "newest": newest,
        "versions": [(each, people.get(each.member_id or 0)) for each in found.values()],
        "new": new,
        "old": old if old is not None and old.number != new.number else None,
        "html": as_html(new.text),
        "pieces": difference(old.text, new.text) if old is not None else [],
        "terms": _terms(old, new) if old is not None else [],
    }
    return render(request, "policies/versions.html", seen)


def _terms(old: Version, new: Version) -> list[tuple[str, str]]:
    """What else is different: title, whom it binds, where it bars; as it was and as it is."""
    both = [(old.title, new.title), (", ".join(bound(old)), ", ".join(bound(new))), (bars(old), bars(new))]
    return [(was, now) for was, now in both if was != now]
