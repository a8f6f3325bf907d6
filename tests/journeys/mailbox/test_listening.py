"""A mail that comes is known at once."""

from threading import Event, Thread
from uuid import uuid4

import pytest
from django.db import connection

from answerable.channels.models import Lease, Page
from answerable.journeys.receiving import listen
from tests.cast import Company
from tests.contract.mailbox import MailboxStage
from tests.polls import forget_polls, polls
from tests.soon import soon

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PATIENCE_SECONDS = 10.0


@pytest.mark.django_db(transaction=True)
def test_it_hears_of_a_mail_at_once(company: Company, stage: MailboxStage, mailbox: Page) -> None:
    is_over, holder = Event(), uuid4()

    def run() -> None:
        try:
            listen.hear(mailbox.pk, holder, is_over.is_set)
        finally:
            connection.close()

    before = polls(mailbox)
    thread = Thread(target=run, daemon=True)
    thread.start()
    try:
        assert soon(
            lambda: polls(mailbox) > before or Lease.objects.filter(pk=mailbox.pk, holder=holder).exists(), seconds=PATIENCE_SECONDS
        )
        forget_polls()
        stage.post(stage.mail("Now"))
        assert soon(lambda: polls(mailbox) > 0, seconds=PATIENCE_SECONDS)
    finally:
        is_over.set()
        stage.post(stage.mail("And again"))
        thread.join(PATIENCE_SECONDS)
    assert not thread.is_alive()
