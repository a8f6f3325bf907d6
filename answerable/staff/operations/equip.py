from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Skills:
    """What a member can answer in (BCP 47) and about (the company's words), and how many open cases at a time; None without limit."""

    languages: Iterable[str] = ()
    subjects: Iterable[str] = ()
    capacity: int | None = None


@transaction.atomic
def equip(member_id: int, skills: Skills, *, actor: Actor, now: datetime) -> None:
    """Say what a member can do, and how much at a time; each language and subject counts once. Records member.equipped."""
    languages = list(dict.fromkeys(skills.languages))
    subjects = list({each.strip().casefold(): each.strip() for each in skills.subjects if each.strip()}.values())
    Member.objects.filter(pk=member_id).update(languages=languages, subjects=subjects, capacity=skills.capacity)
    record([Fact("member.equipped", member_id, data={"capacity": skills.capacity})], actor=actor, now=now)
