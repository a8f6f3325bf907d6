"""Reading what can be given, up to where, and what was."""

from answerable.goodwill.queries.ceilings import ceiling, ceilings, currencies, limits
from answerable.goodwill.queries.gestures import by_case, gesture, gestures, in_one_case, past, waiting
from answerable.goodwill.queries.kinds import kind_counts, kinds, kinds_by_id, retired_kinds

__all__ = [
    "by_case",
    "ceiling",
    "ceilings",
    "currencies",
    "gesture",
    "gestures",
    "in_one_case",
    "kind_counts",
    "kinds",
    "kinds_by_id",
    "limits",
    "past",
    "retired_kinds",
    "waiting",
]
