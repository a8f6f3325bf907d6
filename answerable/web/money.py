"""Amounts of a currency, as people write them and as they are kept: in minor units."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_currency, get_currency_precision, get_currency_symbol, get_territory_currencies
from django.utils.translation import get_language


def _locale() -> Locale:
    return Locale.parse(get_language() or "en", sep="-")


def currencies() -> list[tuple[str, str]]:
    """Every currency that some country pays with, by its name in the reader's language."""
    here = _locale()
    return sorted(((code, f"{here.currencies.get(code, code)} ({code})") for code in _in_use()), key=lambda each: each[1])


@lru_cache(maxsize=1)
def _in_use() -> frozenset[str]:
    lands = [str(land) for land in Locale("en").territories]
    return frozenset(code for land in lands if len(land) == 2 for code in get_territory_currencies(land))


def minor(amount: Decimal | None, currency: str) -> int | None:
    """How many minor units an amount is: 34.50 of euros are 3450, of yen 34."""
    return None if amount is None else int((amount * 10 ** get_currency_precision(currency)).to_integral_value())


def major(units: int | None, currency: str) -> Decimal | None:
    """The inverse."""
    precision = get_currency_precision(currency)
    return None if units is None else (Decimal(units) / 10**precision).quantize(Decimal(1).scaleb(-precision))


def words(units: int | None, currency: str) -> str:
    """An amount with its currency, as the reader writes it; nothing of none."""
    amount = major(units, currency)
    return "" if amount is None else format_currency(amount, currency, locale=_locale())


def short(units: int | None, currency: str) -> str:
    """The same without what is nothing: €20 instead of €20.00."""
    amount = major(units, currency)
    if amount is None or amount != amount.to_integral_value():
        return words(units, currency)
    here = _locale()
    pattern = re.sub(r"[.]0+", "", here.currency_formats["standard"].pattern)
    return format_currency(amount, currency, pattern, locale=here, currency_digits=False)


def symbol(currency: str) -> str:
    """What stands beside an amount."""
    return get_currency_symbol(currency, locale=_locale())


@dataclass(frozen=True, slots=True)
class Money:
    """Amounts of one currency side by side, a dash where one is not known."""

    currency: str

    def words(self, units: int | None) -> str:
        """As the reader writes it."""
        return words(units, self.currency) or "\N{EN DASH}"

    def amount(self, units: int | None) -> str:
        """As a table keeps it; nothing of none."""
        return "" if units is None else str(major(units, self.currency))
