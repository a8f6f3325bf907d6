"""Amounts of money, as people write them."""

import re
from collections.abc import Iterator

from answerable.triage.rules.entities.entity import Entity, Kind

_WRITTEN = {
    "EUR": "€ eur euro euros",
    "GBP": "£ gbp quid pound pounds",
    "USD": "$ us$ usd dollar dollars bucks",
    "CHF": "chf franken",
    "BRL": "r$ brl reais",
    "JPY": "¥ 円 jpy",
    "INR": "₹ inr rupees rs",
    "TRY": "₺ tl try lira",
    "UAH": "₴ грн",
    "PLN": "zł pln zloty złotych",
    "": "kr pesos",
    "AED": "aed درهم",
    "SAR": "sar ريال",
    "MXN": "mxn",
    "CAD": "cad",
    "AUD": "aud",
}
_SIGNS = {sign: currency for currency, signs in _WRITTEN.items() for sign in signs.split()}
_SIGN = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_NUMBER = r"\d{1,9}(?:[.,'\u00a0\u202f ]\d{3}){0,3}(?:[.,]\d{1,2})?"
_AMOUNT = re.compile(rf"(?<![\w.])(?:({_SIGN})\s?({_NUMBER})|({_NUMBER})(k)?\s?({_SIGN}))(?!\w)", re.IGNORECASE)
_CENTS = re.compile(r"[.,](\d{1,2})$")


def amounts(text: str) -> Iterator[Entity]:
    """In a text that holds a digit; the value is the currency, where it can be told, and the number."""
    for found in _AMOUNT.finditer(text):
        sign, number = found[1] or found[5], found[2] or found[3]
        yield Entity(Kind.AMOUNT, *found.span(), f"{_SIGNS[sign.lower()]} {_value(number)}{'000' if found[4] else ''}".strip())


def _value(number: str) -> str:
    """What stands behind the last comma or point is cents if it is one or two digits; all else groups thousands."""
    cents = _CENTS.search(number)
    whole = re.sub(r"\D", "", number[: cents.start()] if cents else number)
    return f"{whole}.{cents[1]:0<2}" if cents else whole
