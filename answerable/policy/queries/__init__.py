"""How a brand writes, what colleagues have to know, and who has read it."""

from answerable.policy.queries.guidelines import guideline, has_guidelines
from answerable.policy.queries.policies import barring, exists, policy, retired, retired_policy, standing, unread, version, versions
from answerable.policy.queries.readers import counts, last_read, read_at, readers
from answerable.policy.queries.workshops import attendances, workshop, workshops

__all__ = [
    "attendances",
    "barring",
    "counts",
    "exists",
    "guideline",
    "has_guidelines",
    "last_read",
    "policy",
    "read_at",
    "readers",
    "retired",
    "retired_policy",
    "standing",
    "unread",
    "version",
    "versions",
    "workshop",
    "workshops",
]
