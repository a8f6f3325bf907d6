"""A trial and a log as the templates take them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest

from answerable.automation import queries
from answerable.inbox import queries as inbox
from answerable.web.members import scope_of, viewer_of
from answerable.web.settings.automation.words import Words

if TYPE_CHECKING:
    from answerable.automation.models import Trial
    from answerable.inbox.models import Row


@dataclass(frozen=True)
class Tried:
    """A trial: how far it is, what it found, and what would have been done each time."""

    trial: Trial
    when: str
    actions: list[str]
    cases: list[tuple[Row, datetime]]


@dataclass(frozen=True)
class Logged:
    """One time that a rule worked."""

    case_id: int
    reference: str
    customer: str
    version: int
    at: datetime
    results: list[tuple[str, str]]
    trouble: str


def tried(request: HttpRequest, trial: Trial | None) -> Tried | None:
    """A trial, with the cases that the member sees."""
    if trial is None:
        return None
    words, spec = Words(scope_of(request).page_ids), queries.spec(trial.version)
    rows = inbox.rows(viewer_of(request), [case_id for case_id, _at in trial.found])
    cases = [(rows[case_id], datetime.fromisoformat(at)) for case_id, at in trial.found if case_id in rows]
    return Tried(trial, words.when(spec), words.actions(spec), cases)


def log(request: HttpRequest, rule_id: int) -> list[Logged]:
    """What a rule did lately on the pages that the member sees."""
    words = Words(scope_of(request).page_ids)
    return [
        Logged(
            each.case_id,
            each.case.page.brand.reference(each.case_id),
            each.case.person.name,
            each.version.number,
            each.at,
            words.results(each.results),
            each.trouble,
        )
        for each in queries.firings(rule_id, scope_of(request).page_ids)
    ]
