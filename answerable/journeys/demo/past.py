"""The last months at Harbour Rail: cases that were answered and closed, and how long people worked on them.

Marketing answers more and more of what is the service's, which the glass house shows.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from answerable.channels.models import Page
from answerable.effort.models import Span
from answerable.evidence import operations as evidence
from answerable.inbox import operations as inbox
from answerable.journal.record import PROGRAM
from answerable.journeys.demo.past_rows import Worked, keep
from answerable.journeys.demo.past_words import COMPLAINTS, PRAISE, QUESTIONS
from answerable.reports import operations as reports
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.staff.models import Department, Member

WEEKS = 19
OPENING, CLOSING = timedelta(hours=9), timedelta(hours=17)
# Worked in marketing until a few days ago; history keeps the name.
LEAVER = ("Ravi Patel", "ravi.patel@harbourrail.example")
# Who answers how many a day of what, at first and at last: fewer than one is now and then. Minutes are what a case takes.
SERVICE = [*COMPLAINTS, *QUESTIONS]
DAYS: dict[str, list[tuple[Sequence[str], float, float, float]]] = {
    "Lena Brandt": [(SERVICE, 1.4, 3.6, 17), (PRAISE, 1.9, 1.6, 11)],
    "Ravi Patel": [(SERVICE, 0.8, 2.6, 14), (PRAISE, 1.4, 1.0, 9)],
    "Tara Aldridge": [(SERVICE, 0.3, 0.7, 11)],
    "Jonas Lindqvist": [(SERVICE, 1.6, 1.4, 12), (PRAISE, 0.2, 0.2, 5)],
    "Priya Raman": [(SERVICE, 1.0, 0.9, 13)],
}
WAITS = (12, 35, 80, 150, 400, 900, 1300, 5200)


@transaction.atomic
def remember(pages: Sequence[Page], members: Sequence[Member], *, zone: ZoneInfo, now: datetime) -> None:
    """Four months of work until yesterday, where nothing was measured yet."""
    if Span.objects.exists():
        return
    chance = random.Random(35)
    marketing = next(each for each in queries.departments() if each.name == "Marketing")
    everybody = [*members, _leaver(marketing, zone, now)]
    found = sorted((each for member in everybody for each in _days(member, zone, now, chance)), key=lambda each: each.posted_at)
    ids = keep(found, [page for page in pages if page.kind in {"comments", "direct"}], chance)
    reports.refresh(ids)
    evidence.refresh(ids)
    inbox.refresh(ids)


def _leaver(department: Department, zone: ZoneInfo, now: datetime) -> Member:
    name, email = LEAVER
    joined_at, role = now - timedelta(weeks=WEEKS + 1), Member.Role.AGENT
    found = queries.leaver(email)
    if found is None:
        found = staff.join(email, name, password=None, department=department, role=role, actor=PROGRAM, now=joined_at, timezone=zone.key)
        staff.leave(found.pk, actor=PROGRAM, now=now)
    return found


def _days(member: Member, zone: ZoneInfo, now: datetime, chance: random.Random) -> Iterator[Worked]:
    """A person's working days, some of them holidays."""
    for ago in range(WEEKS * 7, 0, -1):
        day = (now - timedelta(days=ago)).astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        if day.weekday() < 5 and chance.random() > 0.06:
            yield from _day(member, day, 1 - ago / (WEEKS * 7), chance)


def _day(member: Member, day: datetime, gone: float, chance: random.Random) -> Iterator[Worked]:
    """One case after the other, until it is evening."""
    todo = [
        (chance.choice(offered), minutes)
        for offered, first, last, minutes in DAYS.get(member.name, [])
        for _ in range(int(first + (last - first) * gone + chance.random()))
    ]
    chance.shuffle(todo)
    at = day + OPENING + timedelta(minutes=chance.randrange(5, 50))
    for text, minutes in todo:
        until = at + timedelta(seconds=round(60 * minutes * chance.uniform(0.4, 1.7)))
        if until > day + CLOSING:
            return
        yield Worked(member, text, at - timedelta(minutes=chance.choice(WAITS) * chance.uniform(0.6, 1.3)), at, until)
        at = until + timedelta(minutes=chance.randrange(4, 40))
