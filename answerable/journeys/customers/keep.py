"""What other programs tell of customers: who they are to the company, and where they were in touch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from answerable.core import live
from answerable.customers import operations as customers
from answerable.customers import queries
from answerable.customers.models import Person
from answerable.customers.operations import Identified, Kept, Told, Who
from answerable.customers.rules.counting import Said
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.settle import measure_customer_again
from answerable.journeys.receiving import reading


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """A customer as the company's own program knows them: all that it says replaces what it said before."""

    number: Identified
    name: str
    also: Sequence[Identified]
    said: Said


@transaction.atomic
def keep_customer(draft: CustomerDraft, *, now: datetime) -> tuple[Person, bool]:
    """Know a customer by their number, and what the company says of them; says who it is and whether they are new.

    Refuses an address or telephone number that is somebody else's, and a standing that the company does not have.
    """
    is_new = not queries.identified(draft.number.kind, [draft.number.value])
    [known] = customers.people([Who((draft.number,), draft.name)], now=now)
    for each in draft.also:
        customers.identify(known.person_id, each, home_id=known.home_id, actor=PROGRAM, now=now)
    given = customers.give(known.home_id or known.person_id, draft.said, actor=PROGRAM, now=now)
    measure_customer_again(given.pk, now=now)
    return given, is_new


@transaction.atomic
def keep_touchpoint(told: Told, who: Who, *, now: datetime) -> Kept:
    """Keep one, and show it at once in the open cases of who it is of."""
    [kept] = customers.keep_touchpoints([(told, who)], now=now)
    if kept.is_new:
        live.announce(reading.open_cases_of(kept.touchpoint.person_id))
    return kept
