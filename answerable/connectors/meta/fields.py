"""The types of Meta's fields: ids are numbers here and text there, times are seconds, thousandths or ISO 8601, and nothing is null."""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints

from answerable.channels.contract import fields
from answerable.channels.contract.fields import FIRST_YEAR, LAST_YEAR, unless_null

THOUSANDTHS_FROM = 100_000_000_000  # as seconds this would be the year 5138


def _id(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30 else value


def _moment(value: Any) -> datetime:
    if isinstance(value, str) and value.strip("-").isdigit() and len(value) < 20:
        value = int(value)
    try:
        if isinstance(value, int) and not isinstance(value, bool):
            moment = datetime.fromtimestamp(value / 1000 if abs(value) >= THOUSANDTHS_FROM else value, UTC)
        elif isinstance(value, str):
            moment = datetime.fromisoformat(value)
            moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        else:
            raise ValueError("it must be a time")
    except (ValueError, OverflowError, OSError):
        raise ValueError("it is not a time") from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise ValueError(f"the year {moment.year} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return moment


def at_most(count: int) -> BeforeValidator:
    """The first of a list: what nobody could look through is no reason to lose the rest."""
    return BeforeValidator(lambda value: value[:count] if isinstance(value, list) else value)


Address = Annotated[fields.Address, unless_null("")]
Count = Annotated[fields.Count, unless_null(0)]
Name = Annotated[fields.Name, unless_null("")]
Text = Annotated[fields.Text, unless_null("")]
Flag = Annotated[bool, unless_null(False)]
Listed = Annotated[list[Any], unless_null([])]
Id = Annotated[str, BeforeValidator(_id), StringConstraints(max_length=120, pattern=r"^[!-~]+$")]
MessageId = Annotated[str, BeforeValidator(_id), StringConstraints(max_length=190, pattern=r"^[!-~]+$")]
Moment = Annotated[datetime, BeforeValidator(_moment)]
