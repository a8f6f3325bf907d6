"""What can be done to many cases: each says how the case stood before, which is what taking it back needs."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.journal.record import Actor
from answerable.journeys.casework import close as closing
from answerable.journeys.casework import hand_off as handing
from answerable.journeys.casework import mark, put_aside
from answerable.journeys.casework.assign import assign
from answerable.journeys.casework.change import change
from answerable.journeys.casework.take import take
from answerable.labels import queries as labels
from answerable.routing import queries as owners
from answerable.routing.models import HandOff
from answerable.routing.rules.packet import Packet
from answerable.staff.models import Member
from answerable.topics import queries as topics

Arguments = Mapping[str, Any]
Before = dict[str, Any]


def owner(case_id: int) -> Before:
    """Whose a case is."""
    found = owners.ownership(case_id)
    return {"department": found.department_id, "member": found.member_id} if found else {}


def _take(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    before = owner(case_id)
    take(case_id, member=member, now=now)
    return before


def _assign(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    before = owner(case_id)
    assign(case_id, department_id=arguments["department"], member_id=arguments["member"], member=member, now=now)
    return before


def _hand_off(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    said = arguments
    due_at = datetime.fromisoformat(said["due_at"]) if said.get("due_at") else None
    packet = Packet(said["summary"], said["next_step"], said.get("wants", ""), said.get("promised", ""), due_at)

    def give(actor: Actor, now: datetime) -> HandOff:
        whom = {"department_id": said["department"], "to_member_id": said["member"]}
        return handing.give(case_id, packet, **whom, actor=actor, now=now)

    return {"hand_off": change(case_id, Action.REPLY, give, member=member, now=now).pk}


def _label(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    before = {"had": arguments["label"] in {each.pk for each in labels.on_case(case_id)}}
    mark.label(case_id, arguments["label"], member=member, now=now)
    return before


def _unlabel(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    before = {"had": arguments["label"] in {each.pk for each in labels.on_case(case_id)}}
    mark.unlabel(case_id, arguments["label"], member=member, now=now)
    return before


def about(case_id: int) -> Before:
    """Which topic a case has."""
    said = topics.placement(case_id)
    return {"topic": said.topic_id if said else None}


def _put_under(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    before = about(case_id)
    mark.put_under(case_id, arguments["topic"], member=member, now=now)
    return before


def until(case_id: int) -> Before:
    """Until when a case sleeps."""
    standing = cases.snooze(case_id)
    return {"until": standing.until.isoformat() if standing else ""}


def _snooze(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    before = until(case_id)
    put_aside.snooze(case_id, until=datetime.fromisoformat(arguments["until"]), member=member, now=now)
    return before


def _wake(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    before = until(case_id)
    put_aside.wake(case_id, member=member, now=now)
    return before


def _close(case_id: int, arguments: Arguments, member: Member, now: datetime) -> Before:
    ending = closing.Ending(silence=arguments.get("silence", ""))
    closing.close(case_id, ending, member=member, now=now)
    return {}


DO: Mapping[str, Callable[[int, Arguments, Member, datetime], Before]] = {
    "take": _take,
    "assign": _assign,
    "hand_off": _hand_off,
    "label": _label,
    "unlabel": _unlabel,
    "topic": _put_under,
    "snooze": _snooze,
    "wake": _wake,
    "close": _close,
}
