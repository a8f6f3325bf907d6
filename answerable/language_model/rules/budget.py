"""How much may be asked of a model in a day and a month, and what of it is left."""

from dataclasses import dataclass
from enum import StrEnum


class Limit(StrEnum):
    """Which limit is reached; each is named as in `Budget`."""

    REQUESTS_A_DAY = "requests_a_day"
    TOKENS_A_DAY = "tokens_a_day"
    REQUESTS_A_MONTH = "requests_a_month"
    TOKENS_A_MONTH = "tokens_a_month"


@dataclass(frozen=True, slots=True)
class Used:
    """Requests and tokens of a period; a request that is under way counts with what it may cost."""

    requests: int = 0
    tokens: int = 0


@dataclass(frozen=True, slots=True)
class Budget:
    """The limits; 0 is none."""

    requests_a_day: int = 0
    tokens_a_day: int = 0
    requests_a_month: int = 0
    tokens_a_month: int = 0


def reached(budget: Budget, day: Used, month: Used, tokens: int) -> Limit | None:
    """The first limit that one more request of so many tokens would pass."""
    sums = [
        (Limit.REQUESTS_A_DAY, budget.requests_a_day, day.requests + 1),
        (Limit.TOKENS_A_DAY, budget.tokens_a_day, day.tokens + tokens),
        (Limit.REQUESTS_A_MONTH, budget.requests_a_month, month.requests + 1),
        (Limit.TOKENS_A_MONTH, budget.tokens_a_month, month.tokens + tokens),
    ]
    return next((limit for limit, most, wanted in sums if most and wanted > most), None)


def estimate(text: str) -> int:
    """About how many tokens a text is: one for three UTF-8 bytes, which counts rather too many than too few in most languages."""
    return len(text.encode(errors="replace")) // 3 + 1
