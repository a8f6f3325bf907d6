"""What Harbour Rail gave in the last months: the same for the same problem in Service, more in Marketing, as the parity report finds."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import transaction

from answerable.cases.models import Message
from answerable.goodwill import operations as goodwill
from answerable.goodwill import queries
from answerable.goodwill.models import Gesture, Kind
from answerable.goodwill.operations import CeilingDraft
from answerable.goodwill.rules.ceilings import Key
from answerable.journal.record import Actor
from answerable.publish.models import Outbound
from answerable.staff.models import Member
from answerable.topics import queries as topics
from answerable.topics.models import Placement

EURO, REMEMBERED = "EUR", timedelta(days=150)
KINDS = ("Voucher", "Refund", "Fee waived", "Seat in first class", "Flowers")
LIMITS = {"agent": 30, "lead": 100}
LIMITS_BY_TOPIC = {"Wheelchairs and ramps": 50}


class Usual(NamedTuple):
    """A complaint: its topic, what is given, how often, and how many euros most of the time."""

    topic: str
    kind: str
    often: float
    euros: int


# By how the complaint begins (`past_words.COMPLAINTS`).
GIVEN = {
    "Forty minutes late": Usual("Delays", "Voucher", 0.6, 20),
    "The app says on time": Usual("Delays", "Voucher", 0.3, 10),
    "The ticket machine": Usual("Ticket machines", "Refund", 0.7, 15),
    "Where is my refund": Usual("Refunds", "Voucher", 0.5, 25),
    "I was charged twice": Usual("Refunds", "Refund", 0.6, 30),
    "I booked a ramp": Usual("Wheelchairs and ramps", "Voucher", 0.8, 40),
}
IN_MARKETING, DIFFER = 1.5, (0.6, 0.8, 1.0, 1.0, 1.0, 1.2, 1.6)
WHY = ("Waited too long for an answer", "Missed the connection", "Had asked twice before", "Our mistake, said sorry")
ASKED = "Missed the last train home and paid for a taxi, receipt is in the case."


@transaction.atomic
def make_good(members: Sequence[Member], *, actor: Actor, now: datetime) -> None:
    """Kinds, limits and four months of gestures, where there are none."""
    if queries.kinds() or queries.retired_kinds():
        return
    kinds = {name: goodwill.add_kind(name, actor=actor, now=now) for name in KINDS}
    topic_ids = {leaf.name: leaf.id for leaf in topics.leaves()}
    keys = {Key(role=role): euros for role, euros in LIMITS.items()}
    keys |= {Key(topic_ids[name], role="agent"): euros for name, euros in LIMITS_BY_TOPIC.items() if name in topic_ids}
    for key, euros in keys.items():
        goodwill.settle_ceiling(CeilingDraft(key, EURO, euros * 100), actor=actor, now=now)
    _remember({each.name: each for each in members}, kinds, topic_ids, now)


def _remember(members: dict[str, Member], kinds: dict[str, Kind], topic_ids: dict[str, int], now: datetime) -> None:
    chance, made = random.Random(22), []
    sent = list(Outbound.objects.filter(case__is_imported=True, finished_at__gte=now - REMEMBERED).order_by("finished_at", "id"))
    asked = Message.objects.filter(case_id__in=[each.case_id for each in sent], is_ours=False).values_list("case_id", "text")
    usual = {case_id: each for case_id, text in asked for begins, each in GIVEN.items() if text.startswith(begins)}
    told = [each for each in sent if each.case_id in usual and usual[each.case_id].topic in topic_ids]
    placed = [Placement(case_id=each.case_id, topic_id=topic_ids[usual[each.case_id].topic], at=each.queued_at) for each in told]
    Placement.objects.bulk_create(placed, ignore_conflicts=True)
    for each in told:
        given = usual[each.case_id]
        if chance.random() < given.often:
            more = IN_MARKETING if each.discipline == "marketing" else 1.0
            euros = max(5, round(given.euros * more * chance.choice(DIFFER) / 5) * 5)
            made.append(_gesture(each, kinds[given.kind], topic_ids[given.topic], euros, chance.choice(WHY)))
    lead, limit = members["Priya Raman"].pk, LIMITS["agent"] * 100
    for gesture in made:
        if gesture.amount > limit and gesture.member_id != lead:
            gesture.limit, gesture.decided_by_id, gesture.decided_at = limit, lead, gesture.given_at + timedelta(minutes=20)
    if waiting := next((each for each in reversed(made) if each.member_id == members["Jonas Lindqvist"].pk), None):
        waiting.amount, waiting.limit, waiting.reason, waiting.state = 6000, limit, ASKED, Gesture.State.PROPOSED
        waiting.decided_by_id = waiting.decided_at = None
        waiting.usual = 2000
    Gesture.objects.bulk_create(made)


def _gesture(sent: Outbound, kind: Kind, topic_id: int, euros: int, why: str) -> Gesture:
    return Gesture(
        case_id=sent.case_id,
        page_id=sent.page_id,
        kind=kind,
        amount=euros * 100,
        currency=EURO,
        reason=why,
        topic_id=topic_id,
        problem="complaint",
        member_id=sent.member_id or 0,
        department_id=sent.department_id or 0,
        given_at=sent.queued_at,
        state=Gesture.State.GRANTED,
    )
