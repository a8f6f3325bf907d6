"""Reading rules, the occasions on which they are asked, and the facts that decide."""

from answerable.automation.queries.facts import Reader
from answerable.automation.queries.lately import lately, timed
from answerable.automation.queries.past import past, past_count
from answerable.automation.queries.rules import (
    at_work,
    counts,
    fired,
    firings,
    is_any_at_work,
    last_trial,
    rule,
    spec,
    standing,
    trial,
    versions,
)
from answerable.automation.queries.suggestions import suggestion

__all__ = [
    "Reader",
    "at_work",
    "counts",
    "fired",
    "firings",
    "is_any_at_work",
    "last_trial",
    "lately",
    "past",
    "past_count",
    "rule",
    "spec",
    "standing",
    "suggestion",
    "timed",
    "trial",
    "versions",
]
