"""A customer and an agent on a real Bluesky network: from the mention to its deletion."""

from __future__ import annotations

import pytest
from atproto import client_utils, models

from answerable.cases.models import Case, Message
from answerable.channels import queries as channels
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.customers.models import Identity
from answerable.ingest.models import RawItem
from answerable.journeys.answering.reply import Answer
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.sending.deliver import deliver
from answerable.publish import queries as publish
from answerable.publish.models import Outbound
from tests.cast import Company
from tests.journeys.bluesky.scene import Stage, answered, fetched

pytestmark = [pytest.mark.django_db, pytest.mark.long]


def test_it_takes_a_mention_to_its_end_in_public(company: Company, stage: Stage, page: Page) -> None:
    asked = stage.ask("My train was cancelled. Where is my refund?")
    fetched(page)
    case = Case.objects.get(page=page)
    message = Message.objects.get(case=case)
    assert (message.text, message.kind) == ("My train was cancelled. Where is my refund?", "mention")

    first = answered(company, case, "Sorry for that. It leaves today, see https://harbourrail.example/refunds #refund")
    assert first.state == Outbound.State.SENT
    [shown] = stage.page.get_posts([first.external_id]).posts
    assert shown.record.reply.parent.uri == asked
    raw = shown.record.text.encode()
    named = [(raw[each.index.byte_start : each.index.byte_end].decode(), each.features[0].py_type) for each in shown.record.facets]
    kind = "app.bsky.richtext.facet"
    assert named == [("https://harbourrail.example/refunds", f"{kind}#link"), ("#refund", f"{kind}#tag")]

    customer = stage.author(asked)
    stage.say(customer, client_utils.TextBuilder().text("Thank you. And my seat?"), reply=stage.under(first.external_id, asked))
    stage.people.network.settle()
    fetched(page)
    assert [(each.is_ours, each.text) for each in Message.objects.filter(case=case).order_by("posted_at")] == [
        (False, message.text),
        (True, first.text),
        (False, "Thank you. And my seat?"),
    ]

    leg = Message.objects.filter(case=case).order_by("-id")[0].leg
    word = Answer(case.pk, leg.pk, Way.PUBLIC, "Both are paid back. Have a good trip.", publish.seen_mark(case.pk))
    close(case.pk, Ending(word=word), member=company.robin, now=clock.now())
    deliver(Outbound.objects.latest("pk").pk)
    assert len(stage.said()) == 2

    stage.withdraw(asked)
    fetched(page)
    assert Message.objects.get(pk=message.pk).deleted_at is not None
    assert not Case.objects.get().is_open
    assert Identity.objects.filter(network="bluesky").count() == 1
    assert not RawItem.objects.exclude(state__in=["message", "edit", "deletion", "ignored"]).exists()


def test_it_takes_replies_and_quotes_of_our_posts(stage: Stage, page: Page) -> None:
    ours = stage.say(stage.page, client_utils.TextBuilder().text("New timetable from Sunday."))
    customer = next(stage.people.customers)
    stage.say(customer, client_utils.TextBuilder().text("It is worse."), reply=stage.under(ours, ours))
    quoted = models.AppBskyEmbedRecord.Main(record=stage.named(ours))
    stage.say(customer, client_utils.TextBuilder().text("Look at this."), embed=quoted)
    stage.people.network.settle()
    fetched(page)
    told = {each.text: (each.kind, each.is_ours) for each in Message.objects.filter(page=page)}
    assert told == {"It is worse.": ("comment", False), "Look at this.": ("mention", False)}
    assert RawItem.objects.filter(page=page).count() == 3


def test_a_look_again_changes_nothing(stage: Stage, page: Page) -> None:
    stage.ask("Hello, where do I complain?")
    fetched(page)
    kept = RawItem.objects.count()
    fetched(page)
    assert RawItem.objects.count() == kept


def test_it_knows_whom_it_speaks_for(stage: Stage, page: Page) -> None:
    assert (page.external_id, page.handle, page.name) == (stage.access.page_external_id, stage.handle, stage.handle)
    assert channels.credential(page.pk).expires_at is not None
