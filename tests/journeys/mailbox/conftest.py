"""Dovecot and Postfix, and a mailbox on them that nobody else has."""

from collections.abc import Iterator

import pytest

from answerable.channels.models import Page
from tests.cast import Company
from tests.contract.mail_proxy import Proxy
from tests.contract.mail_servers import MailServers, mail_servers, skip_without
from tests.contract.mailbox import MailboxStage
from tests.journeys.mailbox.scene import connected


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    """Dovecot and Postfix."""
    skip_without()
    with mail_servers() as started:
        yield started


@pytest.fixture
def stage(servers: MailServers) -> Iterator[MailboxStage]:
    """A mailbox that nobody else has."""
    with Proxy(servers.ports["imap"]) as imap, Proxy(servers.ports["submission"]) as smtp:
        yield MailboxStage(servers, imap, smtp)


@pytest.fixture
def mailbox(company: Company, stage: MailboxStage) -> Page:
    """The same as a page."""
    return connected(company, stage)
