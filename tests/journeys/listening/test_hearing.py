"""What names the brand comes in as heard, what tags it as a mention, and what nobody listens for stays away."""

from uuid import uuid4

import pytest

from answerable.cases.models import Case, Message
from answerable.channels import queries as channels
from answerable.channels.contract import NetworkError
from answerable.channels.models import Health, Page
from answerable.core import clock
from answerable.inbox.models import Row
from answerable.ingest.models import RawItem
from answerable.journal.record import PROGRAM
from answerable.journeys.receiving import listen, overhear
from answerable.journeys.receiving.poll_channels import poll_page
from answerable.listening import operations as listening
from answerable.listening import queries
from answerable.listening.models import Heard, Version
from tests.contract.mastodon_calls import Call
from tests.contract.mastodon_server import Server
from tests.journeys.listening.stage import PATIENCE_SECONDS, arrived, either_way, hearing, worked
from tests.polls import forget_polls, polls
from tests.soon import soon

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long, either_way]


def test_what_names_the_brand_comes_in_as_heard_and_its_life_is_followed(page: Page, there: Server, say: Call) -> None:
    writer = there.customer_token()
    with hearing(page):
        asked = say("POST", "statuses", writer, status="Never again Harbour Rail, where is my refund?")
        say("POST", "statuses", writer, status="The Harbour Railway line is old")
        say("POST", "statuses", writer, status="The Harbour Rail museum is nice")
        say("POST", "statuses", writer, status="Harbour Rail, said to my friends", visibility="private")
        assert arrived(1)
        worked()
        message = Message.objects.get()
        assert (message.kind, message.leg.is_public, message.leg.kind) == ("heard", True, "heard")
        assert Heard.objects.get(message=message).spelling == "Harbour Rail"
        assert "heard" in Row.objects.get(case=message.case_id).marks
        say("PUT", f"statuses/{asked['id']}", writer, status="I got my refund, all is well.")
        assert arrived(2)
        worked()
        message.refresh_from_db()
        assert message.text == "I got my refund, all is well."
        say("DELETE", f"statuses/{asked['id']}", writer)
        assert arrived(3)
        worked()
        message.refresh_from_db()
        assert message.deleted_at is not None
    assert Case.objects.count() == 1
    assert not RawItem.objects.exclude(state__in=["message", "edit", "deletion"]).exists()


def test_who_tags_us_is_a_mention_and_comes_once(page: Page, there: Server, say: Call) -> None:
    us = page.handle.partition("@")[0]
    with hearing(page):
        say("POST", "statuses", there.customer_token(), status=f"@{us} why is Harbour Rail always late?")
        assert arrived(1)
    poll_page(page.pk)
    worked()
    assert Message.objects.get().kind == "mention"
    assert not Heard.objects.exists()


def test_a_phrase_that_was_turned_off_meanwhile_brings_nothing(page: Page, there: Server, say: Call) -> None:
    with hearing(page):
        say("POST", "statuses", there.customer_token(), status="Harbour Rail again")
        assert arrived(1)
    listening.switch_phrase(Version.objects.get().phrase_id, queries.OFF, actor=PROGRAM, now=clock.now())
    worked()
    assert RawItem.objects.get().reason == "names nothing that is listened for now"
    assert not Message.objects.exists()
    assert overhear.pages_to_overhear([page]) == []


def test_news_of_its_own_account_are_known_at_once(page: Page, there: Server, say: Call) -> None:
    writer, us = there.customer_token(), page.handle.partition("@")[0]
    with hearing(page, listen.OWN):
        forget_polls()
        say("POST", "statuses", writer, status=f"@{us} hello?")
        assert soon(lambda: polls(page) == 1, seconds=PATIENCE_SECONDS)
    there.revoke(page_token(page))
    with pytest.raises(NetworkError):
        listen.hear(page.pk, uuid4(), lambda: False)
    health = Health.objects.get(pk=page.pk)
    assert (health.stream, health.last_error_code) == ("lost", "token")


def page_token(page: Page) -> str:
    """What opens it."""
    return str(channels.access(page).credential["token"])
