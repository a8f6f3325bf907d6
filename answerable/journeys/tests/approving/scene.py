"""A company in which Legal approves every reply of a page, and one who writes there."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.approvals import operations as approvals
from answerable.approvals.models import Approval
from answerable.approvals.operations import ChainDraft
from answerable.approvals.rules.plan import Occasion, Wanted
from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.reply import Answer, reply
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from answerable.staff import operations as staff
from answerable.staff.models import Department, Member
from tests.cast import LONG_AGO, PASSWORD, Company


def now() -> datetime:
    return datetime.now(UTC)


def with_legal(company: Company, page: Page, *names: str) -> Company:
    """Legal, with these people, who see the page and may approve there."""
    legal = staff.establish("Legal", discipline=Department.Discipline.OTHER, actor=PROGRAM, now=LONG_AGO)
    company.departments["Legal"] = legal
    for name in names:
        member = staff.join(
            f"{name.lower()}@harbour.example",
            name,
            password=PASSWORD,
            department=legal,
            role=Member.Role.AGENT,
            actor=PROGRAM,
            now=LONG_AGO,
        )
        company.members[name.lower()] = member
        access.grant(member.pk, page.pk, list(Grant.Action), actor=PROGRAM, now=LONG_AGO)
    return company


def chain(name: str, *departments: Department, occasion: Occasion = Occasion.EVERY, minutes: int = 60) -> None:
    steps = [Wanted(each.pk, minutes=minutes, in_business_hours=False) for each in departments]
    approvals.write_chain(ChainDraft(name, occasion, steps), actor=PROGRAM, now=LONG_AGO)


def answer(case: Case, member: Member, text: str, *, way: Way = Way.PUBLIC, key: UUID | None = None) -> Outbound:
    leg = Leg.objects.filter(case=case).latest("id")
    return reply(Answer(case.pk, leg.pk, way, text, sent.seen_mark(case.pk), key or uuid4()), member=member, now=now())


def turn(outbound: Outbound) -> Approval:
    """The one that waits."""
    return Approval.objects.get(outbound=outbound, state=Approval.State.WAITING)
