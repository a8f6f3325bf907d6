"""What is given never leaves the company by itself: no amount, no reason, in no reply, alert, mail or public page."""

from random import Random

import pytest
from django.core import mail
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from answerable.alerts.models import Alert
from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.evidence.operations import PageDraft
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.evidence import settle
from answerable.journeys.goodwill.give import Wish, give, grant
from answerable.publish.models import Outbound
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.gestures import decide_up_to, voucher
from tests.journeys.sending.story import again, ask, say

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C22")]
SECRET = "only-for-us-"


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(euros=some.integers(70_000, 99_999), words=some.text("abc xyz", max_size=9), reply=some.text("abc xyz", min_size=3))
def test_it_sends_the_reply_and_nothing_of_what_is_given(
    euros: int, words: str, reply: str, page: Page, company: Company, network: SandboxNetwork
) -> None:
    if not Case.objects.exists():
        decide_up_to(agent=100_000)
        ask(page, network, "Where is my refund?")
    case = Case.objects.get()
    wish = Wish(voucher().pk, euros * 100, "EUR", f"{SECRET}{words}")
    give(case.pk, wish, member=company.jonas, now=clock.now())
    outbound = say(company, case, f"Answer {reply}.")
    made = give(case.pk, wish, member=company.jonas, now=clock.now())
    if made.state == "proposed":
        grant(made.pk, member=company.robin, now=clock.now())
    assert again(outbound) == Outbound.State.SENT
    alerts = [*Alert.objects.values_list("sentence", flat=True), *(f"{each.subject} {each.body}" for each in mail.outbox)]
    said = [*Outbound.objects.values_list("text", flat=True), repr(network.outbound(page.external_id)), *alerts]
    assert any(reply.strip() in each for each in said)
    assert not [each for each in said if SECRET in each or str(euros) in each or f"{euros:,}" in each or "Voucher" in each]


def test_it_is_nowhere_on_the_public_page(page: Page, company: Company, network: SandboxNetwork) -> None:
    decide_up_to(agent=100_000)
    settle(company.brand.pk, PageDraft("harbour-rail", is_on=True, has_words=True), member=company.robin, now=clock.now())
    ask(page, network, "My train was cancelled and nobody answers. I want my money back!")
    case = Case.objects.get()
    euros = Random(7).randrange(70_000, 99_999)
    give(case.pk, Wish(voucher().pk, euros * 100, "EUR", SECRET), member=company.jonas, now=clock.now())
    assert again(say(company, case, "It is settled, you have it by mail.")) == Outbound.State.SENT
    close(case.pk, Ending("solved"), member=company.jonas, now=clock.now())
    seen = [Client().get(f"/in-public/{name}").content.decode() for name in ("harbour-rail", "harbour-rail.json")]
    assert all(len(each) > 50 for each in seen)
    assert not [each for each in seen if SECRET in each or str(euros) in each or f"{euros:,}" in each or "Voucher" in each]
