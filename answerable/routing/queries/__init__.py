"""Reading who owns what, the rules in force and earlier ones, and the past that they are tried on."""

from answerable.routing.queries.consultations import asked_of, consultation, consultations
from answerable.routing.queries.distributions import in_turn, ways
from answerable.routing.queries.given import Given
from answerable.routing.queries.hand_offs import hand_offs, hand_offs_by_id, handed_by, handed_over, is_waited_for, waiting_for
from answerable.routing.queries.notices import notices
from answerable.routing.queries.owners import (
    has_open_cases,
    open_cases_of,
    owned,
    ownership,
    ownerships,
    waiting_cases_of,
    who_has_cases_where,
)
from answerable.routing.queries.past import Past, lately, lately_count, past
from answerable.routing.queries.rules import rows, rows_in_force, rules, version, version_in_force, versions
from answerable.routing.queries.sheets import proposal, proposed, sheet, tryout, tryout_by_id

__all__ = [
    "Given",
    "Past",
    "asked_of",
    "consultation",
    "consultations",
    "hand_offs",
    "hand_offs_by_id",
    "handed_by",
    "handed_over",
    "has_open_cases",
    "in_turn",
    "is_waited_for",
    "lately",
    "lately_count",
    "notices",
    "open_cases_of",
    "owned",
    "ownership",
    "ownerships",
    "past",
    "proposal",
    "proposed",
    "rows",
    "rows_in_force",
    "rules",
    "sheet",
    "tryout",
    "tryout_by_id",
    "version",
    "version_in_force",
    "versions",
    "waiting_cases_of",
    "waiting_for",
    "ways",
    "who_has_cases_where",
]
