from collections.abc import Sequence
from dataclasses import dataclass, replace

from answerable.cases.models import Case
from answerable.routing.rules.who_answers import Row, Situation, asks_for_standings


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A case that has no owner yet, and what decides it."""

    case_id: int
    page_id: int
    situation: Situation


def with_standings(newcomers: Sequence[Newcomer], rows: Sequence[Row]) -> Sequence[Newcomer]:
    """The same with what their customers are to the company, looked up once, where a row asks for that."""
    if not asks_for_standings(rows):
        return newcomers
    known = dict(Case.objects.filter(pk__in=[each.case_id for each in newcomers]).values_list("pk", "person__standing"))
    return [replace(each, situation=replace(each.situation, standing=known.get(each.case_id, ""))) for each in newcomers]
