"""A mailbox on real mail servers is connected by its set-up screen."""

from collections.abc import Iterator

import pytest

from tests.browser.connecting import SetUp
from tests.contract.mail_proxy import Proxy
from tests.contract.mail_servers import PASSWORD, mail_servers, skip_without
from tests.contract.mailbox import MailboxStage

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]
PLAIN = "None, in our own network only"


@pytest.fixture
def proxies() -> Iterator[tuple[MailboxStage, Proxy]]:
    """A mailbox of Dovecot and Postfix, and what stands before the server for sending."""
    skip_without()
    with mail_servers() as servers, Proxy(servers.ports["imap"]) as imap, Proxy(servers.ports["submission"]) as smtp:
        yield MailboxStage(servers, imap, smtp), smtp


def test_a_mailbox_is_connected(setting_up: SetUp, proxies: tuple[MailboxStage, Proxy]) -> None:
    stage, smtp = proxies
    reading, read = "The server for reading was reached and takes the password.", "The mailbox can be read. Sent mail is kept in “Sent”."
    setting_up.begin("E-mail")
    said = {"Address that customers write to": stage.access.page_external_id, "Name that customers see": "Harbour Rail"}
    said |= {"Server for reading (IMAP)": stage.access.address.partition("//")[2], "Encryption when reading": PLAIN}
    said |= {"Server for sending (SMTP)": f"127.0.0.1:{smtp.port}", "Encryption when sending": PLAIN, "Password": PASSWORD}
    setting_up.connect(said)
    setting_up.is_refused("127.0.0.1 lies inside of a private network. Say that the server is your own if it is meant.")
    setting_up.connect({"Password": "not it", "These servers stand in our own network": True})
    setting_up.is_refused("The mail server does not take the name and password")
    smtp.set("down")
    setting_up.connect({"Password": PASSWORD})
    setting_up.is_refused("The server for sending mail cannot be reached.", passed=[reading, read])
    setting_up.is_well_made()
    smtp.set("")
    setting_up.connect({"Password": PASSWORD})
    page = setting_up.is_connected()
    setting_up.works(What_is_new_comes_here="works", Messages_arrive="not yet")
    stage.ask("My ticket shows the wrong date.")
    setting_up.hears(page, "My ticket shows the wrong date.")
