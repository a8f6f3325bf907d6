"""Reading who owns what, the rules in force and earlier ones, and the past that they are tried on."""

from answerable.routing.queries.consultations import asked_of, consultation, consultations
from answerable.routing.queries.distributions import in_turn, is_free, ways
from answerable.routing.queries.hand_offs import hand_offs, hand_offs_by_id, handed_by, is_waited_for, waiting_for
from answerable.routing.queries.owners import open_cases_of, owned, ownership, ownerships, waiting_cases_of
from answerable.routing.queries.past import Past, past
from answerable.routing.queries.rules import decided, given, rows, rows_in_force, rule, rules, version_in_force

__all__ = [
    "Past",
    "asked_of",
    "consultation",
    "consultations",
    "decided",
    "given",
    "hand_offs",
    "hand_offs_by_id",
    "handed_by",
    "in_turn",
    "is_free",
    "is_waited_for",
    "open_cases_of",
    "owned",
    "ownership",
    "ownerships",
    "past",
    "rows",
    "rows_in_force",
    "rule",
    "rules",
    "version_in_force",
    "waiting_cases_of",
    "waiting_for",
    "ways",
]
