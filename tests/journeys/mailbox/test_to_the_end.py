"""A matter by mail from its first word to its last, and what becomes of it when the mailbox is emptied or the servers go away."""

from datetime import timedelta
from threading import Thread
from uuid import uuid4

import pytest
from django.db import connection

from answerable.cases.models import Case, Message
from answerable.channels.contract import NetworkError, Way
from answerable.channels.models import Health, Lease, Page
from answerable.core import clock
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.receiving import listen
from answerable.publish.models import Outbound
from answerable.publish.queries import ways
from tests.cast import Company
from tests.contract.mailbox import MailboxStage
from tests.journeys.mailbox.scene import answered, fetched
from tests.soon import soon

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PATIENCE_SECONDS = 45.0  # a sign of life and two answers that do not come


def held(stage: MailboxStage, folder: str = "INBOX") -> int:
    """How many mails a folder of ours holds."""
    with stage.box(stage.domain) as box:
        return int(box.select(folder, readonly=True)[1][0] or b"0")


def test_it_takes_a_matter_to_its_end(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.post(stage.mail("Where is my refund?", Subject="Refund"))
    fetched(mailbox)
    case = Case.objects.get(page=mailbox)
    [leg] = {each.leg for each in Message.objects.filter(case=case).select_related("leg")}
    assert [each.way for each in ways.windows(leg, now=clock.now())] == [Way.DIRECT]  # a mailbox has no public: nothing is owed there
    assert answered(company, case, "The refund leaves today.").state == Outbound.State.SENT
    close(case.pk, Ending(outcome="solved"), member=company.robin, now=clock.now())
    case.refresh_from_db()
    assert not case.is_open
    fetched(mailbox)
    assert (held(stage), held(stage, "Sent")) == (1, 1)
    assert len(stage.said()) == 1

    told = stage.found(stage.crowd, stage.said()[0])
    assert told is not None
    stage.post(stage.mail("It did not arrive.", Subject="Re: Refund", In_Reply_To=str(told["Message-ID"])))
    fetched(mailbox)
    case.refresh_from_db()
    assert case.is_open
    assert Case.objects.filter(page=mailbox).count() == 1


def test_it_keeps_a_matter_whose_mail_was_thrown_away(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    asked = stage.ask("Where is my refund?")
    fetched(mailbox)
    case = Case.objects.get(page=mailbox)
    stage.withdraw(asked)
    fetched(mailbox)
    assert Message.objects.get(case=case).text == "Where is my refund?"
    assert Message.objects.get(case=case).deleted_at is None
    outbound = answered(company, case, "On its way.")
    assert outbound.state == Outbound.State.FAILED
    assert outbound.words == "The mail is not in the mailbox any more."
    assert stage.said() == []


def test_it_answers_what_a_colleague_filed_elsewhere(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.ask("Where is my refund?")
    fetched(mailbox)
    with stage.box(stage.domain) as box:
        box.create("Archive")
        box.select("INBOX")
        box.copy("1", "Archive")
        box.store("1", "+FLAGS", "\\Deleted")
        box.expunge()
    assert answered(company, Case.objects.get(page=mailbox), "On its way.").state == Outbound.State.SENT
    fetched(mailbox)
    assert Message.objects.filter(page=mailbox, is_ours=False).count() == 1


def test_it_takes_everything_in_order_after_a_restart_of_the_servers(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.ask("One")
    fetched(mailbox)
    stage.servers.stop_reading()
    fetched(mailbox)
    assert Health.objects.get(pk=mailbox.pk).last_error_code == "unreachable"
    stage.servers.start_reading()
    for words in ("Two", "Three"):
        stage.ask(words)
    for _twice in range(2):
        fetched(mailbox)
    assert [each.text for each in Message.objects.filter(page=mailbox).order_by("id")] == ["One", "Two", "Three"]
    assert Health.objects.get(pk=mailbox.pk).failing_since is None


def test_it_takes_mails_of_a_slow_and_of_a_fast_clock_as_they_arrive(stage: MailboxStage, mailbox: Page) -> None:
    for words, hours in (("First", 30), ("Second", -30)):
        stage.post(stage.mail(words, at=clock.now() + timedelta(hours=hours)))
    fetched(mailbox)
    told = list(Message.objects.filter(page=mailbox).order_by("posted_at", "id"))
    assert [each.text for each in told] == ["First", "Second"]
    assert all(abs(each.posted_at - clock.now()) < timedelta(minutes=1) for each in told)


@pytest.mark.django_db(transaction=True)
def test_it_says_that_it_hears_nothing_any_more_and_loses_nothing_by_that(stage: MailboxStage, mailbox: Page) -> None:
    ended: list[BaseException | None] = []

    def run() -> None:
        try:
            listen.hear(mailbox.pk, holder, lambda: False)
            ended.append(None)
        except NetworkError as error:
            ended.append(error)
        finally:
            connection.close()

    holder, now = uuid4(), clock.now()
    Lease.objects.create(page=mailbox, holder=holder, until=now + timedelta(minutes=5))
    thread = Thread(target=run, daemon=True)
    thread.start()
    assert soon(lambda: Health.objects.get(pk=mailbox.pk).stream == Health.Stream.OPEN, seconds=PATIENCE_SECONDS)
    stage.servers.stop_reading()
    thread.join(PATIENCE_SECONDS)
    assert not thread.is_alive()
    assert isinstance(ended[0], NetworkError)
    assert Health.objects.get(pk=mailbox.pk).stream == Health.Stream.LOST
    stage.servers.start_reading()
    stage.ask("While nobody listened")
    fetched(mailbox)
    assert Message.objects.get(page=mailbox).text == "While nobody listened"
