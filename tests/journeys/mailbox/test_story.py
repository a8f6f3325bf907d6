"""A customer and an agent by mail, on real servers: from the question to the answer and on."""

from email.message import EmailMessage
from email.utils import make_msgid

import pytest

from answerable.cases.models import Attachment, Case, Message
from answerable.channels.models import Page
from answerable.journeys.receiving.fetch_files import fetch_files
from answerable.publish.models import Outbound
from answerable.triage.models import Reading
from tests.cast import Company
from tests.contract.mail_servers import MailServers
from tests.contract.mailbox import MailboxStage, words
from tests.contract.test_files import DOT
from tests.journeys.mailbox.scene import answered, connected, fetched

pytestmark = [pytest.mark.django_db, pytest.mark.long]


def test_it_takes_a_mail_to_its_answer_and_back(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.post(stage.mail("My train was cancelled. Where is my refund?", Subject="Refund for Friday"))
    fetched(mailbox)
    case = Case.objects.get(page=mailbox)
    asked = Message.objects.get(case=case)
    assert asked.text == "Refund for Friday\n\nMy train was cancelled. Where is my refund?"

    outbound = answered(company, case, "Sorry for that. The refund leaves today.")
    assert outbound.state == Outbound.State.SENT
    told = stage.found(stage.crowd, outbound.external_id)
    assert told is not None
    assert (told["Subject"], told["In-Reply-To"], words(told)) == ("Re: Refund for Friday", f"<{asked.external_id}>", outbound.text)
    assert told["From"].addresses[0].display_name == "Harbour Rail"

    again = stage.mail("Thank you. And my seat reservation?", Subject="Re: Refund for Friday", In_Reply_To=str(told["Message-ID"]))
    again.set_content(f"Thank you. And my seat reservation?\n\nOn Friday, Harbour Rail wrote:\n> {outbound.text}\n")
    stage.post(again)
    fetched(mailbox)
    assert Case.objects.filter(page=mailbox).count() == 1
    said = [(each.is_ours, each.text) for each in Message.objects.filter(case=case).order_by("id")]
    assert said == [(False, asked.text), (True, outbound.text), (False, "Thank you. And my seat reservation?")]


def test_it_takes_what_a_colleague_answered_in_another_client(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    asked = stage.ask("Where is my train?")
    theirs = EmailMessage()
    theirs["From"], theirs["To"] = stage.access.page_external_id, f"customer@{stage.crowd}"
    theirs["Message-ID"], theirs["In-Reply-To"] = make_msgid(domain=stage.domain), f"<{asked}>"
    theirs.set_content("On platform 4.\n")
    with stage.box(stage.domain) as box:
        box.select("INBOX")
        box.store("1", "+FLAGS", "\\Seen")
    stage.put(theirs, folder="Sent")
    fetched(mailbox)
    said = [(each.is_ours, each.text) for each in Message.objects.filter(page=mailbox).order_by("id")]
    assert said == [(False, "Where is my train?"), (True, "On platform 4.")]


def test_it_brings_the_files_of_a_mail(stage: MailboxStage, mailbox: Page) -> None:
    mail = stage.mail("The ticket does not open, see the picture.")
    mail.add_attachment(DOT, maintype="image", subtype="png", filename="ticket.png")
    stage.put(mail)
    fetched(mailbox)
    fetch_files()
    attachment = Attachment.objects.get(message__page=mailbox)
    assert (attachment.state, attachment.name) == (Attachment.State.READY, "ticket.png")


def test_it_waits_for_nobody_when_a_program_wrote(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    stage.put(stage.mail("I am away until Monday. Who is going to help you?", Auto_Submitted="auto-replied"))
    fetched(mailbox)
    reading = Reading.objects.get(case_id=Case.objects.get(page=mailbox).pk)
    assert (reading.needs_response, reading.reader) == (False, "program")


def test_it_tells_of_an_answer_that_came_back(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    mail = stage.mail("Where is my train?")
    del mail["From"]
    mail["From"] = "gone@bounce.test"
    stage.put(mail)
    fetched(mailbox)
    outbound = answered(company, Case.objects.get(page=mailbox), "On platform 4.")
    assert outbound.state == Outbound.State.SENT
    stage.servers.settle()
    fetched(mailbox)
    outbound.refresh_from_db()
    assert outbound.state == Outbound.State.FAILED
    assert "gone@bounce.test" in outbound.words


@pytest.mark.parametrize(("reading", "sending", "port"), [("imaps", "smtp", "imaps"), ("imap", "smtp", "imap")])
def test_it_connects_encrypted(company: Company, stage: MailboxStage, servers: MailServers, reading: str, sending: str, port: str) -> None:
    at = f"{reading}://localhost:{servers.ports[port]}"
    smtp = f"{sending}://localhost:{servers.ports['submission']}"
    page = connected(company, stage, address=at, smtp=smtp, authority=servers.authority)
    stage.ask("Is anybody listening?")
    fetched(page)
    assert Message.objects.get(page=page).text == "Is anybody listening?"
