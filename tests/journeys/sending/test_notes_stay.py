"""Notes and the names in them never leave the company, whatever they say and whenever they are written."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.answering.write_note import write_note
from answerable.publish.models import Outbound
from answerable_sandbox.testing import SandboxNetwork
from tests.cast import Company
from tests.journeys.sending.story import again, ask, say

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C14")]
SECRET = "only-for-us-"


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=some.text(some.characters(exclude_characters="@\x00", exclude_categories=["Cs"])), reply=some.text("abc xyz", min_size=3))
def test_it_sends_the_reply_and_nothing_of_a_note(words: str, reply: str, page: Page, company: Company, network: SandboxNetwork) -> None:
    if not Case.objects.exists():
        ask(page, network, "Where is my refund?")
    case = Case.objects.get()
    write_note(case.pk, f"{SECRET}{words} @Lena Brandt", member=company.jonas, now=clock.now())
    outbound = say(company, case, f"Answer {reply}.")
    write_note(case.pk, f"@Service {SECRET}{words}", member=company.maya, now=clock.now())
    assert again(outbound) == Outbound.State.SENT
    said = [*Outbound.objects.values_list("text", flat=True), repr(network.outbound(page.external_id))]
    assert any(reply.strip() in each for each in said)
    assert not [each for each in said if SECRET in each or "Lena Brandt" in each or "@Service" in each]
