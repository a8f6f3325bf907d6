"""How a rule read before, and what is different between two versions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from answerable.journeys.policies import write_rule as journey
from answerable.policy import queries
from answerable.policy.rules.difference import Piece, difference
from answerable.policy.rules.kinds import KINDS
from answerable.staff import queries as staff
from answerable.web.conditions import Words
from answerable.web.guidelines.kinds import in_words, kind_words
from answerable.web.guidelines.words import scope, serious
from answerable.web.numbers import number

if TYPE_CHECKING:
    from answerable.policy.models import RuleVersion


def index(request: HttpRequest, guideline_id: int) -> HttpResponse:
    """Every version, and what is different between two of them: the last two where none is named."""
    newest = journey.seen(guideline_id)
    found = {each.number: each for each in queries.rule_versions(guideline_id)}
    people = staff.members_by_id(each.member_id for each in found.values() if each.member_id)
    new = found.get(number(request.GET.get("new", "")) or 0, newest)
    old = found.get(number(request.GET.get("old", "")) or new.number - 1)
    seen = {
        "newest": newest,
        "versions": [(each, _name(people.get(each.member_id or 0))) for each in found.values()],
        "new": new,
        "old": old if old is not None and old.number != new.number else None,
        "changes": list(_changes(old, new)) if old is not None else [],
    }
    return render(request, "guidelines/versions.html", seen)


def _name(author: object) -> str:
    return str(getattr(author, "name", ""))


def _changes(old: RuleVersion, new: RuleVersion) -> Iterator[tuple[str, list[Piece]]]:
    was, now = _terms(old), _terms(new)
    for label in {**was, **now}:
        before, after = was.get(label, ""), now.get(label, "")
        if before != after:
            yield label, difference(before, after)


def _terms(version: RuleVersion) -> dict[str, str]:
    """All that a version says, each under its name."""
    finds = in_words(KINDS[version.kind], version.data) if version.kind in KINDS else []
    return {
        _("Name"): version.name,
        _("What the writer reads"): version.sentence,
        _("Words to use instead"): version.alternative,
        _("Bad example"): version.bad,
        _("Good example"): version.good,
        _("What it finds"): kind_words(version.kind),
        **{label: "\n".join(said) for label, said in finds},
        _("What it asks"): serious(version),
        _("Where it binds"): ", ".join(scope(version, Words())),
    }
