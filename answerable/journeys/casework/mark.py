"""What a member writes on a case besides words to the customer: labels, its topic, fields, and whether they follow it."""

from datetime import datetime

from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.journal.record import Actor
from answerable.journeys.approving import grave
from answerable.journeys.casework.change import change
from answerable.journeys.casework.settle import measure_again
from answerable.journeys.topics.own_again import own_again
from answerable.labels import operations as labels
from answerable.staff.models import Member
from answerable.topics import operations as topics


def label(case_id: int, label_id: int, *, member: Member, now: datetime) -> None:
    """Put a label on a case."""

    def put(actor: Actor, now: datetime) -> None:
        labels.put(case_id, label_id, actor=actor, now=now)

    change(case_id, Action.NOTE, put, member=member, now=now)


def unlabel(case_id: int, label_id: int, *, member: Member, now: datetime) -> None:
    """Take a label off a case."""

    def take_off(actor: Actor, now: datetime) -> None:
        labels.take_off(case_id, label_id, actor=actor, now=now)

    change(case_id, Action.NOTE, take_off, member=member, now=now)


def put_under(case_id: int, topic_id: int | None, *, member: Member, now: datetime, is_owned_anew: bool = False) -> None:
    """Say what a case is about, or that it is about nothing that has a name; the ownership rules are asked again where that is wished."""

    def say(actor: Actor, now: datetime) -> None:
        if topic_id is None:
            topics.take_off(case_id, actor=actor, now=now)
        else:
            topics.put(case_id, topic_id, actor=actor, now=now)
        measure_again([case_id], now=now)
        if is_owned_anew:
            own_again([case_id], now=now)
        grave.watch([case_id], now=now)

    change(case_id, Action.NOTE, say, member=member, now=now)


def fill(case_id: int, field_id: int, written: str, *, member: Member, now: datetime) -> None:
    """Write something under a field of a case."""

    def write(actor: Actor, now: datetime) -> None:
        labels.fill(case_id, field_id, written, actor=actor, now=now)

    change(case_id, Action.NOTE, write, member=member, now=now)


def follow(case_id: int, *, member: Member, now: datetime) -> None:
    """Hear of what others do in a case; whoever sees it may."""

    def begin(actor: Actor, now: datetime) -> None:
        cases.follow(case_id, actor=actor, now=now)

    change(case_id, Action.SEE, begin, member=member, now=now)


def unfollow(case_id: int, *, member: Member, now: datetime) -> None:
    """Hear no more of it."""

    def end(actor: Actor, now: datetime) -> None:
        cases.unfollow(case_id, actor=actor, now=now)

    change(case_id, Action.SEE, end, member=member, now=now)
