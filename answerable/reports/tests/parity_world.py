"""A company whose gestures are known to be fair, or not: what each case was given is drawn, by what and how much is said here.

What is complained of in public is worse here, as it often is: public cases get more over all even where each problem brings the same.
"""

import random
from dataclasses import dataclass

from answerable.reports.rules.fairness import Handled, Problem

# By problem: how often it is told in public, how often something is given, and how much of it usually, in minor units.
PROBLEMS = ((Problem(1, ""), 0.75, 0.7, 4000), (Problem(2, ""), 0.5, 0.55, 2500), (Problem(None, "complaint"), 0.25, 0.4, 1500))


@dataclass(frozen=True)
class Unfair:
    """What public cases get beside: times the amount, and how much more often; and what many listeners bring."""

    amount: float = 1.0
    share: float = 0.0
    listeners: float = 1.0


def world(seed: int, count: int, unfair: Unfair | None = None) -> list[Handled]:
    """So many cases."""
    chance, more = random.Random(seed), unfair or Unfair()
    return [_case(number, chance, more) for number in range(count)]


def _case(number: int, chance: random.Random, more: Unfair) -> Handled:
    problem, public, often, usual = chance.choice(PROBLEMS)
    is_public = chance.random() < public
    reach = round(10 ** chance.uniform(1, 5.5))
    is_given = chance.random() < often + (more.share if is_public else 0)
    amount = usual * chance.lognormvariate(0, 0.45) * (more.amount if is_public else 1) * (more.listeners if reach >= 10_000 else 1)
    return Handled(
        number,
        1,
        problem,
        is_public,
        reach,
        chance.choice(("facebook", "mastodon", "x")),
        chance.choice((1, 2)),
        is_given,
        max(500, round(amount / 500) * 500) if is_given else None,
    )
