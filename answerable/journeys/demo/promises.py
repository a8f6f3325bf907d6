"""What Harbour Rail promises its customers: what holds always, offers of marketing and of the shop, and who came back to claim them."""

import random
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.promises import operations as promises
from answerable.promises.models import Promise
from answerable.promises.operations import PromiseDraft, Settlement
from answerable.staff import queries as staff
from answerable.staff.models import Member


class Made(NamedTuple):
    """A promise: by whom, since and until when in days from today, and which messages of the past claim it with what outcomes."""

    name: str
    sentence: str
    owner: str
    since: int
    until: int | None = None
    kind: str = "offer"
    terms: str = ""
    codes: Sequence[str] = ()
    phrases: Sequence[str] = ()
    campaign: str = ""
    contact: str = ""
    claimed: str = ""
    outcomes: Mapping[str, int] = {}
    cost: int = 0
    is_drafted: bool = False


MADE = [
    Made(
        "Assistance booked ahead",
        "Assistance that is booked 24 hours ahead is guaranteed.",
        "Priya Raman",
        -400,
        kind="statement",
        terms="Ramp, lift or a colleague at the train, at every station that is staffed. If nobody comes, the journey is free.",
        phrases=["booked a ramp", "booked assistance", "booked the ramp"],
        contact="Assistance desk, extension 24",
        claimed="I booked a ramp for my wheelchair and nobody came.",
        outcomes={"kept": 1, "broken": 3},
        cost=4_800,
    ),
    Made(
        "Refund in 14 days",
        "Refunds are paid within 14 days of the form reaching us.",
        "Priya Raman",
        -300,
        kind="statement",
        claimed="Where is my refund? I sent the form seven weeks ago.",
        outcomes={"kept": 3, "broken": 2, "not_ours": 1},
        cost=2_350,
    ),
    Made(
        "Broken machine, buy on board",
        "Where the only ticket machine is broken, you buy on board and pay no surcharge.",
        "Priya Raman",
        -500,
        kind="statement",
        terms="The machine's number is enough. A surcharge that was paid is given back.",
        phrases=["ticket machine", "Automat", "distributeur", "biglietteria", "\u0645\u0627\u0643\u064a\u0646\u0629"],
        contact="Service, stations",
        claimed="The ticket machine at Saltmarsh ate my money and printed nothing.",
        outcomes={"kept": 4, "broken": 1},
        cost=6_000,
    ),
    Made(
        "Free change of booking",
        "Change your booking free of charge until the evening before.",
        "Lena Brandt",
        -90,
        12,
        terms="Once for each booking. Not for the night train.",
        phrases=["free change of booking", "change for free"],
        campaign="Change of plan",
        contact="Lena Brandt",
        claimed="Your poster says free change of booking, your website asks for a fee.",
        outcomes={"kept": 5, "broken": 2},
        cost=1_200,
    ),
    Made(
        "Autumn pass, 20 % off",
        "20 % off every autumn pass with the code AUTUMN20.",
        "Noor Haddad",
        -40,
        9,
        terms="In the app and at the machine. One pass for each customer.",
        codes=["AUTUMN20"],
        phrases=["autumn pass"],
        campaign="Autumn pass",
        contact="Noor Haddad, shop",
    ),
    Made(
        "Kids ride free",
        "Children under 12 ride free at the weekend.",
        "Lena Brandt",
        -1,
        6,
        phrases=["kids ride free"],
        campaign="Change of plan",
    ),
    Made(
        "Four ride for three",
        "Groups of four pay for three on the coast line, with the code GROUP4.",
        "Noor Haddad",
        2,
        16,
        terms="In the app alone, Monday to Thursday.",
        codes=["GROUP4"],
        campaign="Autumn pass",
        contact="Noor Haddad, shop",
        is_drafted=True,
    ),
    Made("Warm all night", "Every coach of the night train is heated.", "Lena Brandt", -120, -20, "statement", campaign="Night train"),
]


def offer(pages: Sequence[Page], members: Mapping[str, Member], *, now: datetime) -> None:
    """Each promise with its claims, where none was made yet."""
    if Promise.objects.exists():
        return
    people = {each.name: each for each in members.values()}
    for each in MADE:
        owner, since = people[each.owner], now + timedelta(days=each.since)
        draft, at = _draft(each, owner, now), min(since, now)
        made = promises.make(pages[0].brand_id, draft, is_drafted=each.is_drafted, actor=staff.actor(owner), now=at)
        _claim(made, each, people["Jonas Lindqvist"], now)


def _draft(made: Made, owner: Member, now: datetime) -> PromiseDraft:
    until_on = None if made.until is None else (now + timedelta(days=made.until)).date()
    return PromiseDraft(
        made.name,
        made.sentence,
        owner.pk,
        owner.department_id,
        (now + timedelta(days=made.since)).date(),
        until_on,
        made.kind,
        terms=made.terms,
        codes=made.codes,
        phrases=made.phrases,
        contact=made.contact,
        campaign=made.campaign,
    )


def _claim(promise: Promise, made: Made, by: Member, now: datetime) -> None:
    """Cases of the past that were about it, the day after, with what became of them."""
    chance, actor = random.Random(made.name), staff.actor(by)
    found = Message.objects.filter(text=made.claimed, is_ours=False, posted_at__gte=now + timedelta(days=made.since)).order_by("-posted_at")
    outcomes = [outcome for outcome, count in made.outcomes.items() for _each in range(count)]
    chance.shuffle(outcomes)
    for message, outcome in zip(found.select_related("case__page"), outcomes, strict=False):
        at = min(message.posted_at + timedelta(hours=chance.randrange(2, 20)), now)
        promises.mark(promise.pk, message.case, actor=actor, now=at)
        cost = made.cost + 100 * chance.randrange(12) if outcome == "broken" else None
        promises.settle(promise.pk, message.case, Settlement(outcome, cost, staff.currency()), actor=actor, now=at)
