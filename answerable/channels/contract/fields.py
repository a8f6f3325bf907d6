"""The types of networks' fields, and what is made safe of each before the desk sees it.

Ids are never cut: two long ones could become one. Words are cut to what the desk's columns take.
"""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

TEXT_LIMIT = 100_000  # PostgreSQL indexes at most 1 MB of words a message
NAME_LIMIT = 200
ADDRESS_LIMIT = 500
COUNT_LIMIT = 2_000_000_000
FIRST_YEAR, LAST_YEAR = 1900, 2200  # outside, reckoning with working days runs over the calendar's ends


def words(limit: int) -> BeforeValidator:
    """Text without NUL and without halves of surrogate pairs, cut to a length."""

    def clean(value: Any) -> str:
        if not isinstance(value, str):
            raise ValueError("it must be text")
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\0", "")[:limit]

    return BeforeValidator(clean)


def _moment(value: Any) -> datetime:
    if not isinstance(value, str):
        raise ValueError("it must be a time as text")
    try:
        moment = datetime.fromisoformat(value)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("it is not a time") from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"the year {moment.year} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return moment


def _count(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("it must be a whole number")
    return min(max(value, 0), COUNT_LIMIT)


def _address(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("it must be an address as text")
    is_usable = value.isascii() and value.isprintable() and len(value) <= ADDRESS_LIMIT
    return value if is_usable and value.startswith(("http://", "https://")) else ""


def unless_null(default: Any) -> BeforeValidator:
    """A value that may be told as null, which is then this one."""
    return BeforeValidator(lambda value: default if value is None else value)


def unless_empty() -> BeforeValidator:
    """A value that may be told as an empty text where there is none."""
    return BeforeValidator(lambda value: None if value == "" else value)


Id = Annotated[str, StringConstraints(max_length=140, pattern=r"^[!-~]+$")]
Key = Annotated[str, StringConstraints(max_length=200, pattern=r"^[ -~]*$")]
Word = Annotated[str, StringConstraints(max_length=30, pattern=r"^[a-z_]+$")]
Text = Annotated[str, words(TEXT_LIMIT)]
Name = Annotated[str, words(NAME_LIMIT)]
Address = Annotated[str, BeforeValidator(_address)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
Count = Annotated[int, BeforeValidator(_count)]
