"""What an agent and the desk do with a mailbox."""

from uuid import uuid4

from answerable.cases.models import Case, Message
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.pages.connect_page import connect_page
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries as publish
from answerable.publish.models import Outbound
from tests.cast import Company
from tests.contract.mailbox import MailboxStage


def connected(company: Company, stage: MailboxStage, **other: object) -> Page:
    """Connected by its owner."""
    credential = {name: value for name, value in stage.access.credential.items() if name != "verify_token"} | other
    address = str(other.pop("address", stage.access.address))
    return connect_page(company.brand, network="email", address=address, credential=credential, member=company.robin, now=clock.now())


def fetched(page: Page) -> None:
    """The mailbox is read, and what was in it worked."""
    poll_page(page.pk)
    while receive():
        pass


def answered(company: Company, case: Case, text: str) -> Outbound:
    """An agent answers, and it is sent."""
    leg = case_leg(case)
    answer = Answer(case.pk, leg, Way.DIRECT, text, publish.seen_mark(case.pk), uuid4())
    outbound = reply(answer, member=company.robin, now=clock.now())
    deliver(outbound.pk)
    outbound.refresh_from_db()
    return outbound


def case_leg(case: Case) -> int:
    """The leg of the case's last message."""
    last = Message.objects.filter(case=case).order_by("-id").first()
    assert last is not None
    return last.leg_id
