"""Public complaints of the period: how many were solved where everybody can read it, and who came back with thanks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import ngettext

from answerable.evidence import queries
from answerable.web.ledger.figures import grouped, percent_of

if TYPE_CHECKING:
    from answerable.reports.queries import Wanted


@dataclass(frozen=True, slots=True)
class Evidence:
    """The finding in a sentence, and its parts: what, how many, of all."""

    sentence: str
    acknowledged: tuple[str, str]
    solved: tuple[str, str]
    visible: tuple[str, str]
    won_back: str


def shown(wanted: Wanted) -> Evidence | None:
    """Of all departments together; None where there were none, or one department or topic is asked about."""
    if wanted.department_id is not None or wanted.topic_ids:
        return None
    found = queries.measure(wanted.page_ids, wanted.since, wanted.until).measure
    if not found.all:
        return None
    sentence = ngettext(
        "Of %(count)s public complaint, %(percent)s was solved where everybody can read it",
        "Of %(count)s public complaints, %(percent)s were solved where everybody can read it",
        found.all,
    )
    return Evidence(
        sentence % {"count": grouped(found.all), "percent": percent_of(found.visible, found.all)},
        (grouped(found.acknowledged), percent_of(found.acknowledged, found.all)),
        (grouped(found.solved), percent_of(found.solved, found.all)),
        (grouped(found.visible), percent_of(found.visible, found.all)),
        grouped(found.won_back),
    )
