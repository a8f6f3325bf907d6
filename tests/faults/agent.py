"""What one agent does next."""

import random
from datetime import datetime

from answerable.cases import queries as cases
from answerable.cases.models import Message
from answerable.channels.contract import Way
from answerable.core import clock
from answerable.inbox.models import Row
from answerable.journal.record import Actor
from answerable.journeys.answering import moderate
from answerable.journeys.answering.moderate import Asked
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework import close as closing
from answerable.journeys.casework.change import change
from answerable.journeys.sending import decide
from answerable.publish import queries as publish
from answerable.publish.models import Intervention, Outbound
from answerable.publish.queries import interventions, ways
from answerable.publish.rules.acts import OF_AUTHORS
from answerable.routing import operations as routing
from answerable.staff.models import Department, Member

RECENT = 60


def act(die: random.Random, text: str) -> None:
    """Answer or moderate most of the time."""
    member = die.choice(list(Member.objects.filter(is_active=True).order_by("id")))
    what = die.choices([_answer, _moderate, _take, _assign, _close, _reopen, _decide, _decide_act], [50, 25, 8, 6, 8, 3, 6, 4])[0]
    what(die, member, text)


def _case_id(die: random.Random, *, is_open: bool = True) -> int:
    """One of the latest cases; a crowd of agents meets in them."""
    ids = list(Row.objects.filter(is_open=is_open).order_by("-last_message_at").values_list("case_id", flat=True)[:RECENT])
    return die.choice(ids) if ids else 0


def _answer(die: random.Random, member: Member, text: str) -> None:
    case_id = _case_id(die)
    legs = cases.legs(case_id)
    if not legs:
        return
    leg = die.choice(legs)
    offered = [window.way for window in ways.windows(leg, now=clock.now()) if window.is_open]
    way = die.choice(offered or list(Way))
    reply(Answer(case_id, leg.pk, way, text, publish.seen_mark(case_id)), member=member, now=clock.now())


def _moderate(die: random.Random, member: Member, text: str) -> None:
    """What the network offers for one of the latest messages, half of the time ours; our new words are never twice the same."""
    latest = Message.objects.filter(is_ours=die.random() < 0.5, deleted_at=None).select_related("page", "leg", "identity")
    message = die.choice(list(latest.order_by("-id")[:RECENT]) or [None])
    if message is None:
        return
    acts = [each.act for each in interventions.offers(message) if each.barred is None and each.act not in OF_AUTHORS]
    if acts:
        moderate.moderate(Asked(message.pk, die.choice(acts), text), member=member, now=clock.now())


def _take(die: random.Random, member: Member, text: str) -> None:
    case_id = _case_id(die)
    change(case_id, "reply", lambda actor, now: routing.take(case_id, actor=actor, now=now), member=member, now=clock.now())


def _assign(die: random.Random, member: Member, text: str) -> None:
    case_id, department = _case_id(die), die.choice(list(Department.objects.order_by("id")))

    def give(actor: Actor, now: datetime) -> None:
        routing.assign(case_id, department_id=department.pk, member_id=None, actor=actor, now=now)

    change(case_id, "reply", give, member=member, now=clock.now())


def _close(die: random.Random, member: Member, text: str) -> None:
    closing.close(_case_id(die), member=member, now=clock.now())


def _reopen(die: random.Random, member: Member, text: str) -> None:
    closing.reopen(_case_id(die, is_open=False), member=member, now=clock.now())


def _decide(die: random.Random, member: Member, text: str) -> None:
    """What failed is sent again or let be; what nobody knows about mostly stays as it is, for the report to look at."""
    stuck = list(Outbound.objects.filter(state__in=["failed", "unknown"]).order_by("-id")[:20])
    if not stuck:
        return
    outbound = die.choice(stuck)
    if outbound.state == Outbound.State.FAILED and die.random() < 0.5:
        decide.send_again(outbound.pk, member=member, now=clock.now())
    elif die.random() < 0.2:
        decide.withdraw(outbound.pk, member=member, now=clock.now())


def _decide_act(die: random.Random, member: Member, text: str) -> None:
    """The same for what was to be done to a message."""
    stuck = list(Intervention.objects.filter(state__in=["failed", "unknown"]).order_by("-id")[:20])
    if not stuck:
        return
    wanted = die.choice(stuck)
    if die.random() < 0.5:
        moderate.again(wanted.pk, member=member, now=clock.now())
    elif die.random() < 0.2:
        moderate.drop(wanted.pk, member=member, now=clock.now())
