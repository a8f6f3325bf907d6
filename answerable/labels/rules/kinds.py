"""What somebody wrote under a field, as it is kept: numbers and dates in one form, so that equal ones read alike."""

from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

LONGEST = 300


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


class Unfit(ValueError):
    """It is not of this kind."""


def kept(kind: str, written: str) -> str:
    """The words as they are kept, "" for nothing; raises Unfit. A choice is kept by what it is called."""
    words = written.replace("\x00", "").strip()
    if not words:
        return ""
    match kind:
        case Kind.NUMBER:
            return _number(words)
        case Kind.DATE:
            return _date(words)
    if len(words) > LONGEST:
        raise Unfit(words)
    return words


def _number(words: str) -> str:
    try:
        number = Decimal(words.replace("\N{NO-BREAK SPACE}", "").replace(" ", "").replace(",", "."))
    except InvalidOperation:
        raise Unfit(words) from None
    if not number.is_finite() or abs(number.adjusted()) > 30:
        raise Unfit(words)
    return f"{number.normalize():f}" if number else "0"


def _date(words: str) -> str:
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError:
        raise Unfit(words) from None
