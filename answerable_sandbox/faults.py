"""How the network misbehaves, on purpose: which faults, how often, by a seeded die."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

NAMES = {
    "duplicate": "a webhook event is delivered twice",
    "reorder": "a webhook event is held back for a moment, so that later ones overtake it",
    "drop": "a webhook event is never sent; only the list of changes has it",
    "delay": "a webhook event is sent late",
    "bad_signature": "besides the true webhook a forged one with a wrong signature is sent",
    "slow": "the API answers slowly",
    "rate_limit": "the API refuses with 429 and Retry-After; nothing was done",
    "error": "the API fails with 503 before anything was done",
    "error_after": "a write is done, then the API answers 500",
    "timeout_after": "a write is done, then the answer does not come for a long time",
    "expire_token": "the page's token runs out; it can be refreshed",
    "lose_permission": "the page loses its permissions for a while",
}

SECONDS = {
    "reorder": 2.0,
    "delay": 5.0,
    "slow": 1.5,
    "rate_limit": 2.0,
    "timeout_after": 15.0,
    "lose_permission": 20.0,
    "duplicate": 1.0,
}


@dataclass
class FaultPlan:
    """Probabilities from 0 to 1 a name, and how many seconds the faults with a duration take."""

    probabilities: dict[str, float] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    seed: int | None = None

    def __post_init__(self) -> None:
        unknown = (self.probabilities.keys() - NAMES.keys()) | (self.seconds.keys() - SECONDS.keys())
        if unknown:
            raise ValueError(f"there is no such fault: {', '.join(sorted(unknown))}")
        if any(not 0 <= chance <= 1 for chance in self.probabilities.values()):
            raise ValueError("a probability lies between 0 and 1")
        if any(not 0 <= duration <= 3600 for duration in self.seconds.values()):
            raise ValueError("a duration lies between 0 and 3600 seconds")


class Faults:
    """The die and what it has dealt so far."""

    def __init__(self, plan: FaultPlan) -> None:
        self.use(plan)

    def use(self, plan: FaultPlan) -> None:
        """Follow another plan from now on; the die starts anew from its seed."""
        self.plan = plan
        self.dealt: Counter[str] = Counter()
        self.die = random.Random(plan.seed)

    def strikes(self, name: str) -> bool:
        """Whether this fault happens now."""
        chance = self.plan.probabilities.get(name, 0.0)
        if chance <= 0 or self.die.random() >= chance:
            return False
        self.dealt[name] += 1
        return True

    def seconds(self, name: str) -> float:
        """How long this fault lasts."""
        return self.plan.seconds.get(name, SECONDS[name])

    def some_seconds(self, name: str) -> float:
        """A random part of that time."""
        return self.die.uniform(0.1, 1.0) * self.seconds(name)

    def as_json(self) -> dict[str, object]:
        """The plan in force, and how often each fault struck since it was set."""
        return {
            "faults": {name: self.plan.probabilities.get(name, 0.0) for name in NAMES},
            "seconds": {name: self.seconds(name) for name in SECONDS},
            "seed": self.plan.seed,
            "dealt": dict(self.dealt),
        }
