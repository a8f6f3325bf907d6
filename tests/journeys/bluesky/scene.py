"""What customers, an agent and the desk do with an account on Bluesky."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
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

if TYPE_CHECKING:
    from tests.journeys.bluesky.story_stage import StoryStage

    Stage = StoryStage
else:
    Stage = object


def stage_on(people: Any, proxy: Any, *, with_messages: bool = True) -> Stage:
    """A new account."""
    from tests.journeys.bluesky.story_stage import StoryStage

    return StoryStage(people, proxy, people.speaker(with_messages=with_messages))


def connected(company: Company, stage: Stage) -> Page:
    """Connected by its owner, as the form does: by name and app password."""
    credential = {name: stage.access.credential[name] for name in ("identifier", "password", "messages")}
    address = stage.access.address
    return connect_page(company.brand, network="bluesky", address=address, credential=credential, member=company.robin, now=clock.now())


def fetched(page: Page) -> None:
    """The account's lists are read, and what was in them worked."""
    poll_page(page.pk)
    while receive():
        pass


def answered(company: Company, case: Case, text: str, way: Way = Way.PUBLIC) -> Outbound:
    """An agent answers the newest message, in public unless another way is named, and it is sent."""
    leg = Message.objects.filter(case=case, leg__is_public=way is not Way.DIRECT).order_by("-id")[0].leg_id
    answer = Answer(case.pk, leg, way, text, publish.seen_mark(case.pk), uuid4())
    outbound = reply(answer, member=company.robin, now=clock.now())
    deliver(outbound.pk)
    outbound.refresh_from_db()
    return outbound
