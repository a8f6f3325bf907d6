"""How a brand writes, what may not be said, what colleagues have to know, and who has read it."""

from answerable.policy.queries.guidelines import guideline, has_guidelines
from answerable.policy.queries.hits import hit_counts, hits, hits_of
from answerable.policy.queries.opinions import opinions
from answerable.policy.queries.policies import barring, exists, policy, retired, retired_policy, standing, unread, version, versions
from answerable.policy.queries.readers import counts, last_read, read_at, readers
from answerable.policy.queries.rules import (
    guard,
    in_force,
    rule,
    rule_by_code,
    rule_version,
    rule_versions,
    rules,
    rules_mark,
    rules_version,
    scope_of,
    used_codes,
)
from answerable.policy.queries.workshops import attendances, workshop, workshops

__all__ = [
    "attendances",
    "barring",
    "counts",
    "exists",
    "guard",
    "guideline",
    "has_guidelines",
    "hit_counts",
    "hits",
    "hits_of",
    "in_force",
    "last_read",
    "opinions",
    "policy",
    "read_at",
    "readers",
    "retired",
    "retired_policy",
    "rule",
    "rule_by_code",
    "rule_version",
    "rule_versions",
    "rules",
    "rules_mark",
    "rules_version",
    "scope_of",
    "standing",
    "unread",
    "used_codes",
    "version",
    "versions",
    "workshop",
    "workshops",
]
