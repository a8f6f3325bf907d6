"""What Harbour Rail's people have to know: a policy that bars replying, do's and don'ts, and what to do about threats."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from answerable.journeys.policies import educate, read, write
from answerable.policy import queries
from answerable.policy.models import Version
from answerable.policy.operations import PolicyDraft, WorkshopDraft
from answerable.staff.models import Department, Member

SOCIAL = """Harbour Rail speaks with one voice, whoever writes.

## What we do

- Answer within the hour in public, and on the same day everywhere else.
- Say what we know, and by when we know more. Say sorry once, and mean it.
- Ask for booking numbers and names in **private** only.

## What we leave

- Jokes about delays, however good.
- Arguments about politics, and about other railways.
- Naming a colleague. The page speaks; the desk knows who wrote.
"""
PRESS = """
## When a journalist writes

Hand the case to PR, and answer nothing before they have accepted it.
"""
LEGAL = """## Do

- Write what happened, in the words of the report.
- Offer what the conditions of carriage offer; they are the same for everybody.

## Do not

- Admit who was at fault before the report is there.
- Promise a sum. “We refund what you paid” is enough.
- Mention another passenger, even without a name.

Ask Legal in the case when you are not sure: they answer within two hours.
"""
THREATS = """1. **Do not answer.** Hide the message, and leave it where it is: it is evidence.
2. Mark the case as urgent and hand it to Legal.
3. If somebody is in danger now, call the police first, then your lead.
4. You may stop for the day. Nobody asks why.

You can talk to somebody in confidence; the number stands beside the coffee machine.
"""


def agree(departments: Mapping[str, Department], members: Mapping[str, Member], *, now: datetime) -> None:
    """The library with what was read and what was not, where there is none yet."""
    if queries.exists():
        return
    people = {each.name.split()[0]: each for each in members.values()}
    lena, robin = people["Lena"], people["Robin"]
    service, marketing, pr = (departments[name].pk for name in ("Service", "Marketing", "PR"))
    first = PolicyDraft("Social media policy", SOCIAL, [service, marketing, pr], bars=Version.Bars.EVERYWHERE)
    social = write.write(marketing, first, member=lena, now=now - timedelta(days=40))
    _read(social, people, ["Jonas", "Maya", "Priya", "Tara"], now - timedelta(days=38))
    second = PolicyDraft(
        first.title, SOCIAL + PRESS, first.department_ids, first.bars, change="What to do when a journalist writes", seen=1
    )
    _read(write.change(social.policy_id, second, member=lena, now=now - timedelta(days=3)), people, ["Jonas", "Maya", "Priya"], now)
    legal = write.write(departments["Legal"].pk, PolicyDraft("Do's and don'ts", LEGAL), member=robin, now=now - timedelta(days=25))
    _read(legal, people, ["Jonas", "Lena", "Tara"], now - timedelta(days=20))
    threats = write.write(departments["HR"].pk, PolicyDraft("Dealing with threats", THREATS), member=robin, now=now - timedelta(days=2))
    _read(threats, people, ["Priya"], now - timedelta(days=1))
    workshop = WorkshopDraft("Threats: what to do, and who helps", (now + timedelta(days=9)).date())
    educate.call(threats.policy_id, workshop, member=robin, now=now)


def _read(version: Version, people: Mapping[str, Member], names: list[str], at: datetime) -> None:
    for name in names:
        read.confirm(version.policy_id, version.number, member=people[name], now=at)
