from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.sla import queries
from answerable.sla.errors import NoTarget, TargetTaken
from answerable.sla.models import Calendar, Target
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key

DEFAULT = Key()


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """For which cases, and how soon."""

    key: Key
    times: Times


@transaction.atomic
def keep_target(draft: TargetDraft, *, instead_of: int | None = None, actor: Actor, now: datetime) -> Target:
    """Answer and resolve within these times from now on where the target fits; deadlines that run keep theirs.

    The one `instead_of` which it comes is retired, so that clocks keep what decided; nothing happens where it says the same. Refuses
    a second target for the same cases, and to leave the company without a target for everything else. Records sla.target_kept.
    """
    locks.hold(["sla targets"])
    standing = queries.targets()
    before = queries.target(instead_of) if instead_of else None
    taken = standing.get(draft.key)
    if taken and taken.pk != instead_of:
        raise TargetTaken(_("There is a target for just these cases. Change that one."))
    if before and before.key == draft.key and before.times == draft.times:
        return before
    if before:
        _retire(before, draft.key, now)
    calendar = queries.calendar()
    if calendar is None:
        raise NoTarget(_("Business hours come first: targets count in them."))
    kept = made(draft, calendar)
    record([Fact("sla.target_kept", kept.pk, page_id=kept.page_id, data=_data(draft))], actor=actor, now=now)
    return kept


@transaction.atomic
def retire_target(target_id: int, *, actor: Actor, now: datetime) -> None:
    """Let the next less specific target apply from now on. Refuses for the one that everything falls back on.

    Records sla.target_retired.
    """
    locks.hold(["sla targets"])
    target = queries.target(target_id)
    if target:
        _retire(target, None, now)
        record([Fact("sla.target_retired", target.pk, page_id=target.page_id)], actor=actor, now=now)


def _retire(target: Target, following: Key | None, now: datetime) -> None:
    if target.key == DEFAULT != following:
        raise NoTarget(_("The company needs a target for all others. Change its times instead."))
    Target.objects.filter(pk=target.pk).update(retired_at=now)


def made(draft: TargetDraft, calendar: Calendar) -> Target:
    """Writes a target down."""
    return Target.objects.create(
        calendar=calendar,
        page_id=draft.key.page_id,
        urgency=draft.key.urgency,
        topic_id=draft.key.topic_id,
        standing=draft.key.standing,
        response_minutes=draft.times.first,
        next_minutes=draft.times.next,
        resolution_minutes=draft.times.resolution,
        cutoff_minute=draft.times.cutoff_minute,
        lead_minutes=draft.times.lead_minutes,
        further_minutes=draft.times.further_minutes,
        pauses=draft.times.pauses,
    )


def _data(draft: TargetDraft) -> dict[str, object]:
    return {**draft.key._asdict(), **draft.times._asdict()}
