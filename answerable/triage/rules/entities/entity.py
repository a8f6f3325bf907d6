"""One thing that a message names."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What is named. `NUMBER` is of the company's own patterns, `REFERENCE` any other that somebody calls order, booking or the like."""

    NUMBER = "number"
    REFERENCE = "reference"
    PARCEL = "parcel"
    FLIGHT = "flight"
    PRODUCT = "product"
    PLACE = "place"
    AMOUNT = "amount"
    DAY = "day"
    TIME = "time"
    EMAIL = "email"
    PHONE = "phone"
    IBAN = "iban"
    CARD = "card"


PERSONAL = frozenset({Kind.EMAIL, Kind.PHONE, Kind.IBAN, Kind.CARD})


class Entity(NamedTuple):
    """Where it stands in the text, from `start` to before `end`, and what it comes to.

    `value` is the same however it was written ("19.6." is "2026-06-19"), and empty for what is personal: that stands in the message
    alone. `name` is what the company calls it ("Booking number"), empty for what everybody knows.
    """

    kind: Kind
    start: int
    end: int
    value: str = ""
    name: str = ""
