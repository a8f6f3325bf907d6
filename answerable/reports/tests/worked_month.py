"""A month of work whose truth is known: people at cases, with pauses, second windows and nights, told sign by sign as browsers tell it."""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.effort import operations as effort
from answerable.journeys.receiving.receive import receive
from answerable.publish.models import Outbound
from answerable.staff.models import Member
from tests.arrivals import arrive, keep, told
from tests.cast import Company

LONDON = ZoneInfo("Europe/London")
FIRST, AFTER = datetime(2026, 10, 1, tzinfo=LONDON), datetime(2026, 11, 1, tzinfo=LONDON)
COMPLAINT, PRAISE = "Where is my refund? My train was cancelled and nobody answers.", "The crew on the night train was wonderful!"
SECOND = timedelta(seconds=1)


class Told(NamedTuple):
    """One sign of work, as it was told."""

    member_id: int
    case_id: int
    at: datetime
    is_leaving: bool


@dataclass
class Month:
    """What happened: seconds by member, case and week, messages by member and week, and every sign that was told."""

    seconds: Counter[tuple[int, int, date]] = field(default_factory=Counter)
    items: Counter[tuple[int, date]] = field(default_factory=Counter)
    signs: list[Told] = field(default_factory=list)
    owed: dict[int, str] = field(default_factory=dict)

    def of(self, member: Member, department: str) -> int:
        """The seconds of a member on cases of a department."""
        return sum(each for (who, case, _), each in self.seconds.items() if who == member.pk and self.owed[case] == department)


def worked_month(company: Company, page: Page, *, seed: int) -> Month:
    """Eight complaints, which are the service's, and three messages of praise, which are marketing's; everybody works on all."""
    chance, month = random.Random(seed), Month()
    messages = [arrive(page, COMPLAINT if number % 11 < 8 else PRAISE, name=f"Customer {number}") for number in range(11)]
    for number, message in enumerate(messages):
        month.owed[message.case_id] = "Service" if number % 11 < 8 else "Marketing"
    for member in (company.lena, company.jonas, company.priya):
        _work(member, messages, month, chance)
    company.maya.department = company.departments["Marketing"]
    company.maya.save()
    _work(company.maya, messages, month, chance)
    for number, message in enumerate(messages[:8]):
        _answer([company.lena, company.jonas, company.maya][number % 3], page, message, month, chance)
    while receive():
        pass
    return month


def _work(member: Member, messages: list[Message], month: Month, chance: random.Random) -> None:
    """Eight shifts on days of the month, one of them over the night in which the clocks change and one over its first midnight."""
    starts = [FIRST + timedelta(days=chance.randrange(1, 30), seconds=chance.randrange(86_400)) for _ in range(6)]
    for start in [*starts, datetime(2026, 10, 24, 23, 50, tzinfo=LONDON), FIRST - timedelta(minutes=5)]:
        at = start.astimezone(ZoneInfo("UTC"))
        for _ in range(chance.randrange(3, 7)):
            message = chance.choice(messages)
            at = _stretch(member, message, at, month, chance) + chance.randrange(61, 900) * SECOND
        effort.join(now=at + timedelta(hours=1))


def _stretch(member: Member, message: Message, at: datetime, month: Month, chance: random.Random) -> datetime:
    """Somebody works on a case for a while, and leaves it; now and then with another window beside, seen for a moment."""
    other = chance.random() < 0.3
    for place in range(chance.randrange(2, 12)):
        _tell(member, message, at, month)
        gap = chance.randrange(1, 61)
        _count(member, message, at, gap, month)
        at += gap * SECOND
        if other and place == 1:
            _tell(member, message, at, month)
    _tell(member, message, at, month, is_leaving=True)
    return at


def _count(member: Member, message: Message, at: datetime, gap: int, month: Month) -> None:
    """Second by second, as slowly as a person would."""
    for second in range(gap):
        moment = (at + second * SECOND).astimezone(LONDON)
        if FIRST <= moment < AFTER:
            month.seconds[member.pk, message.case_id, _monday(moment)] += 1


def _tell(member: Member, message: Message, at: datetime, month: Month, *, is_leaving: bool = False) -> None:
    idle = 0 if not is_leaving else 86_400
    effort.note(member, message.case_id, message.page_id, idle_seconds=idle, is_leaving=is_leaving, now=at)
    month.signs.append(Told(member.pk, message.case_id, at, is_leaving))


def _answer(member: Member, page: Page, message: Message, month: Month, chance: random.Random) -> None:
    """They answered, at some time of the month, and the network tells it back."""
    at = FIRST + timedelta(days=chance.randrange(1, 29), seconds=chance.randrange(86_400))
    item = told(page, "We are on it.", name="Harbour Rail", at=at, page_says=True, parent_id=message.external_id)
    Outbound.objects.create(
        page=page,
        case_id=message.case_id,
        leg_id=message.leg_id,
        kind="public",
        reply_to=message.external_id,
        text="We are on it.",
        discipline=member.department.discipline,
        external_id=item["id"],
        member_id=member.pk,
        department_id=member.department_id,
        state="sent",
        queued_at=at,
        due_at=at,
        verdict={},
    )
    keep(page, item)
    month.items[member.pk, _monday(at)] += 1


def _monday(moment: datetime) -> date:
    return moment.astimezone(LONDON).date() - timedelta(days=moment.astimezone(LONDON).weekday())
