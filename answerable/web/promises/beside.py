"""Promises beside a case: what its customer quotes, and what somebody marked it with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from answerable.access.scope import Action
from answerable.promises import queries
from answerable.staff import queries as staff
from answerable.web.money import Money, words
from answerable.web.promises.words import BY, OUTCOMES, TONES, holds

if TYPE_CHECKING:
    from answerable.promises.queries import Applying
    from answerable.web.case.sources import Sources


@dataclass(frozen=True)
class Card:
    """One promise as the card shows it; `cost` in words, `amount` as it is typed."""

    told: Applying
    url: str
    claim_url: str
    whose: str
    holds: str
    by: str
    outcome: str
    tone: str
    cost: str
    amount: str

    @property
    def is_marked(self) -> bool:
        """Whether the case is marked as about it."""
        return bool(self.told.outcome)


@dataclass(frozen=True)
class Promised:
    """The section beside a case; the currency is asked for only where somebody may enter a cost."""

    cards: list[Card]
    may_mark: bool
    outcomes: list[tuple[str, str]]
    currency: str


def promised(known: Sources) -> Promised:
    """What applies to this case, and whether the member may mark it."""
    found, may = cards(known.case.pk), known.may(Action.NOTE)
    currency = staff.currency() if may and any(each.is_marked for each in found) else ""
    return Promised(found, may, [(key, str(words)) for key, words in OUTCOMES.items()], currency)


def cards(case_id: int) -> list[Card]:
    """What applies to a case."""
    return [_card(case_id, each) for each in queries.of_case(case_id)]


def _card(case_id: int, told: Applying) -> Card:
    return Card(
        told,
        reverse("promises:promise", args=[told.promise_id]),
        reverse("promises:claim", args=[case_id, told.promise_id]),
        ", ".join(each for each in (told.campaign or told.department, told.owner) if each),
        holds(told.from_on, told.until_on),
        str(BY.get(told.by, "")),
        str(OUTCOMES.get(told.outcome, "")),
        TONES.get(told.outcome, ""),
        words(told.cost, told.currency),
        Money(told.currency).amount(told.cost),
    )


def in_words(case_id: int) -> str:
    """The promises that a case is marked with, each with whose it is, for colleagues who take the case over."""
    marked = [each for each in cards(case_id) if each.is_marked and each.told.outcome != "not_ours"]
    return "\n".join(f"{each.told.sentence} ({each.whose})" for each in marked)
