"""Where in a list the next fifty begin: behind the last row that was shown, whatever came or went before it."""

from dataclasses import dataclass
from datetime import UTC, datetime

LAST_CASE = 2**63 - 1


class BadPlace(ValueError):
    """The mark was not made by `Place`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A row's place in its order: the time that it is sorted by, and its case."""

    at: datetime
    case_id: int

    def __str__(self) -> str:
        """As an address carries it: microseconds since 1970 and the case, without a sign that an address would change."""
        since = self.at.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
        return f"{(since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds}_{self.case_id}"

    @classmethod
    def read(cls, mark: str) -> "Place":
        """The place of a mark; raises BadPlace."""
        since, _, case_id = mark.partition("_")
        try:
            whole, rest = divmod(int(since), 1_000_000)
            return cls(datetime.fromtimestamp(whole, UTC).replace(microsecond=rest), _big(int(case_id)))
        except (ValueError, OverflowError, OSError):
            raise BadPlace(mark[:100]) from None


def _big(number: int) -> int:
    if not 0 <= number <= LAST_CASE:
        raise BadPlace(str(number)[:30])
    return number
