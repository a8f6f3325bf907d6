"""Who the demo company's customers are to it, and where they were in touch beside the networks."""

from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction

from answerable.customers import operations as customers
from answerable.customers import queries
from answerable.customers.models import Identity
from answerable.customers.operations import Identified, StandingDraft, Told, Who
from answerable.customers.rules.counting import Said
from answerable.journal.record import Actor

STANDINGS = [
    StandingDraft("Regular"),
    StandingDraft("Gold", "good"),
    StandingDraft("Press", "careful"),
    StandingDraft("At risk", "grave"),
]


class Contact(NamedTuple):
    """How many days ago, how, what about, how it ended."""

    days: float
    kind: str
    summary: str
    outcome: str = ""
    direction: str = "in"


class Known(NamedTuple):
    """A customer as the company's own programs know them: by a number, with a standing and what they spent in pounds."""

    name: str
    number: str
    standing: str
    pounds: int
    contacts: tuple[Contact, ...] = ()
    email: str = ""


CLIENTELE = [
    Known(
        "Mara Okoye",
        "C-20418",
        "regular",
        1_240,
        (
            Contact(2, "phone", "Asked when the lift at Port Elin works again. Travels with a pram.", "ring back promised"),
            Contact(1, "phone", "Told her: the lift is open again from Friday.", "done", "out"),
        ),
        "mara.okoye@post.example",
    ),
    Known(
        "Tom Brandt",
        "C-11873",
        "at-risk",
        4_310,
        (
            Contact(9, "email", "Third complaint about the 7:14 this month. Wants his season ticket refunded in part.", "with Service"),
            Contact(3, "shop", "Handed in the form for the refund at Quay Street.", "form sent on"),
        ),
        "tom.brandt@post.example",
    ),
    Known("Penny Ashdown", "C-30077", "press", 260, (Contact(5, "email", "Asked for figures on delays for her column.", "with PR"),)),
    Known(
        "Amara Nwosu",
        "C-18852",
        "gold",
        6_120,
        (
            Contact(16, "phone", "Moved her booking to the night train.", "changed"),
            Contact(34, "shop", "Bought a year's ticket at Northhaven.", "sold"),
        ),
        "amara.nwosu@post.example",
    ),
    Known("Ben Farrow", "C-15620", "regular", 830, (Contact(21, "letter", "Thanked the crew of the 18:40.", "passed on"),)),
    Known("Chiara Conti", "C-27714", "gold", 3_475, (Contact(12, "chat", "Asked how to take two bicycles.", "answered"),)),
]


@transaction.atomic
def acquaint(*, actor: Actor, now: datetime) -> None:
    """Standings, and customers whom the telephone exchange and the ticket shops know, where there are none yet."""
    if queries.standings():
        return
    for draft in STANDINGS:
        customers.add_standing(draft, actor=actor, now=now)
    for each in CLIENTELE:
        _know(each, actor, now)


def _know(known: Known, actor: Actor, now: datetime) -> None:
    number = Identified("number", known.number)
    account = Identity.objects.filter(name=known.name).order_by("id").first()
    if account is not None:
        customers.identify(account.person_id, number, actor=actor, now=now)
    [kept] = customers.people([Who((number,), known.name)], now=now)
    if known.email:
        customers.identify(kept.person_id, Identified("email", known.email), actor=actor, now=now)
    customers.give(kept.person_id, Said(known.standing, known.pounds * 100, "GBP"), actor=actor, now=now)
    told = [
        Told(
            "ticket shops" if each.kind == "shop" else "exchange",
            f"{known.number} {place}",
            each.kind,
            each.direction,
            now - timedelta(days=each.days),
            each.summary,
            outcome=each.outcome,
        )
        for place, each in enumerate(known.contacts)
    ]
    customers.keep_touchpoints([(each, Who((number,))) for each in told], now=now)
