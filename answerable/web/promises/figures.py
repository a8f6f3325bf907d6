"""What became of promises as figures, each with the address of its cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise as Words
from django.utils.translation import gettext_lazy, pgettext_lazy

from answerable.web.ledger.figures import grouped
from answerable.web.money import Money

if TYPE_CHECKING:
    from answerable.promises.queries import Sums

COLUMNS: dict[str, str | Words] = {
    "quoted": gettext_lazy("Quoted in cases"),
    "complaints": gettext_lazy("Complaints"),
    "claimed": gettext_lazy("Claimed"),
    "kept": pgettext_lazy("a promise", "Kept"),
    "broken": gettext_lazy("Broken"),
    "not_ours": gettext_lazy("Not ours"),
    "open": gettext_lazy("Not said yet"),
}


@dataclass(frozen=True)
class Figure:
    """A number in words with its label; no address where there is nothing behind it."""

    key: str
    label: str
    value: str
    url: str


def figures(found: Sums, url: str) -> list[Figure]:
    """Each number of `COLUMNS` and the cost; `url` leads to the cases of all of them."""
    counts = [(key, str(label), getattr(found, key)) for key, label in COLUMNS.items()]
    told = [Figure(key, label, grouped(count), f"{url}&what={key}" if count and url else "") for key, label, count in counts]
    return [*told, Figure("cost", str(gettext_lazy("Cost")), money(found.cost), f"{url}&what=cost" if found.cost and url else "")]


def money(cost: Mapping[str, int]) -> str:
    """Amounts by currency; a dash where nothing was spent."""
    return ", ".join(Money(currency).words(minor) for currency, minor in sorted(cost.items())) or "\N{EN DASH}"
