"""A key names one answer of one person in one case."""

import pytest

from answerable.cases.models import Leg
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.answering.reply import Answer, reply
from answerable.publish.errors import KeyTaken
from answerable.publish.models import Outbound
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.story import ask

pytestmark = pytest.mark.django_db


def test_it_refuses_an_answer_under_the_key_of_another(company: Company, outbound: Outbound, page: Page, network: SandboxNetwork) -> None:
    ask(page, network, "My train never came. Where is my refund?")
    leg = Leg.objects.latest("id")
    with pytest.raises(KeyTaken, match="sent another answer already"):
        reply(Answer(leg.case_id, leg.pk, Way.PUBLIC, "Sorry!", "0-0", key=outbound.key), member=company.jonas, now=clock.now())
    assert Outbound.objects.get() == outbound


def test_it_refuses_the_key_of_a_colleague(company: Company, outbound: Outbound) -> None:
    again = Answer(outbound.case_id, outbound.leg_id, Way.PUBLIC, outbound.text, "1-0", key=outbound.key)
    with pytest.raises(KeyTaken):
        reply(again, member=company.robin, now=clock.now())
    assert Outbound.objects.get() == outbound
