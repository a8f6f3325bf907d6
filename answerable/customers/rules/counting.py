"""What counts of a person into whom others were merged: what the company said of any of them."""

from collections.abc import Iterable
from typing import NamedTuple


class Said(NamedTuple):
    """What the company said of one person: the key of a standing, and a value in the smallest unit of a currency."""

    standing: str = ""
    value_minor: int | None = None
    value_currency: str = ""


def what_counts(own: Said, others: Iterable[Said]) -> Said:
    """The person's own standing before any other's, and the sum of the values in the currency that was said first.

    Values in other currencies are not converted: they stand beside each person and count for nobody else.
    """
    said = [own, *others]
    standing = next((each.standing for each in said if each.standing), "")
    currency = next((each.value_currency for each in said if each.value_minor is not None), "")
    values = [each.value_minor for each in said if each.value_minor is not None and each.value_currency == currency]
    return Said(standing, sum(values), currency) if values else Said(standing)
