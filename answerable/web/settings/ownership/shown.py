"""Rules and trials as the templates take them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.core import clock
from answerable.inbox import queries as inbox
from answerable.journeys.company.try_ownership import DAYS, Trial, try_out
from answerable.routing import queries as routing
from answerable.staff import queries as staff
from answerable.web.conditions import in_words
from answerable.web.members import viewer_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from answerable.inbox.models import Row
    from answerable.routing.models import Rule
    from answerable.routing.operations import Draft


@dataclass(frozen=True)
class Line:
    """A rule in the list: its number, what it speaks of, whom it names, how many cases it decided lately."""

    rule: Rule
    number: int
    conditions: list[str]
    person: str
    count: int
    is_last: bool

    @property
    def title(self) -> str:
        """What it speaks of, in one sentence."""
        return ", ".join(self.conditions) or _("Everything else")


@dataclass(frozen=True)
class Tried:
    """A trial in words: how many would have gone elsewhere, from whom to whom, and the first of them."""

    trial: Trial
    days: int
    flows: list[tuple[str, str, int]]
    cases: list[tuple[Row, str, str]]


def lines() -> list[Line]:
    """The rules in force, in order."""
    standing = routing.rules(routing.version_in_force())
    counts = routing.decided(since=clock.now() - timedelta(days=DAYS))
    people = staff.members_by_id({each.member_id for each in standing if each.member_id})
    return [
        Line(
            each,
            each.position + 1,
            in_words(each.conditions),
            people[each.member_id].name if each.member_id in people else "",
            counts.get(each.line, 0),
            each is standing[-1],
        )
        for each in standing
    ]


def tried(request: HttpRequest, drafts: Sequence[Draft]) -> Tried:
    """What these rules would have done."""
    trial = try_out(drafts, now=clock.now())
    names = {each.pk: each.name for each in staff.departments()}
    people = staff.members_by_id({row.member_id for each in trial.first for row in (each.before, each.after) if row.member_id})

    def named(department_id: int, member_id: int | None) -> str:
        return people[member_id].name if member_id in people else names.get(department_id, "")

    rows = inbox.rows(viewer_of(request), [each.found.case_id for each in trial.first])
    cases = [
        (
            rows[each.found.case_id],
            named(each.before.department_id, each.before.member_id),
            named(each.after.department_id, each.after.member_id),
        )
        for each in trial.first
        if each.found.case_id in rows
    ]
    flows = [(names.get(before, ""), names.get(after, ""), count) for (before, after), count in trial.flows]
    return Tried(trial, DAYS, flows, cases)


def moved_words(trial: Trial) -> str:
    """How much a change is, for the sentence that says that it was made."""
    said = ngettext(
        "of %(total)d cases of the last %(days)d days, %(count)d would have gone to somebody else",
        "of %(total)d cases of the last %(days)d days, %(count)d would have gone to somebody else",
        trial.moved,
    )
    return said % {"total": trial.total, "days": DAYS, "count": trial.moved}
