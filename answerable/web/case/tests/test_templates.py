"""A WhatsApp template on its screen: listed, filled, looked at, and sent by the same door as everything else."""

from collections.abc import Sequence

import pytest
from django.test import Client

from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract.templates import Template
from answerable.core import clock
from answerable.journeys.answering import templates as journey
from answerable.journeys.receiving.receive import receive
from answerable.journeys.sending.deliver import deliver
from answerable.publish.models import Outbound
from answerable.web.case.tests.templated import FILLED, case, graph, heard, ours, said
from answerable.web.guidelines.tests.test_guidelines import written
from tests.cast import Company
from tests.contract.meta_world import PageOf

__all__ = ["case", "graph", "ours"]
pytestmark = pytest.mark.django_db
PREVIEW = {"HX-Request": "true", "HX-Target": "template-preview"}


def test_it_offers_what_can_be_sent_where_free_words_are_over(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    leg = Leg.objects.get(case=case).pk
    assert f"/cases/{case.pk}/template?leg={leg}" in client.get(f"/cases/{case.pk}").content.decode()
    text = client.get(f"/cases/{case.pk}/template?leg={leg}").content.decode()
    assert "refund_sent" in text
    assert "named" in text
    assert "with_picture" not in text
    assert "rejected" not in text


def test_it_shows_how_a_template_reads_before_it_is_sent(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    text = client.get(f"/cases/{case.pk}/template", said(case, **{"1": "Asha"})).content.decode()
    assert "Hello Asha, your refund of {{2}} left today." in text
    assert "Thank you" in text
    assert 'name="gap-head.1"' in text


def test_it_asks_the_network_for_its_templates_once_while_gaps_are_filled(
    client: Client, company: Company, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, offered = list[Leg](), journey.offered

    def ask(leg: Leg) -> Sequence[Template]:
        asked.append(leg)
        return offered(leg)

    monkeypatch.setattr(journey, "offered", ask)
    client.force_login(company.jonas)
    client.get(f"/cases/{case.pk}/template", said(case))
    for words in ("A", "As", "Asha"):
        text = client.get(f"/cases/{case.pk}/template", said(case, **{"1": words}), headers=PREVIEW).content.decode()
        assert f"Hello {words}, your refund" in text
    assert len(asked) == 1
    client.get(f"/cases/{case.pk}/template", said(case))
    assert len(asked) == 2


def test_it_sends_it_by_the_book_and_keeps_how_it_reads(client: Client, company: Company, case: Case, ours: PageOf) -> None:
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/template", said(case, **FILLED)).status_code == 302
    outbound = Outbound.objects.get()
    words = "Case HR-1\n\nHello Asha, your refund of 12 EUR left today.\n\nHarbour Rail"
    assert outbound.text == words
    deliver(outbound.pk)
    receive()
    [sent] = ours.sent
    assert sent["to"] == "49301"
    assert sent["type"] == "template"
    assert sent["template"] == {
        "name": "refund_sent",
        "language": {"code": "en_US"},
        "components": [
            {"type": "header", "parameters": [{"type": "text", "text": "HR-1"}]},
            {"type": "body", "parameters": [{"type": "text", "text": "Asha"}, {"type": "text", "text": "12 EUR"}]},
        ],
    }
    assert Message.objects.get(case=case, is_ours=True).text == words


def test_it_names_the_gaps_that_have_names(client: Client, company: Company, case: Case, ours: PageOf) -> None:
    client.force_login(company.jonas)
    form = said(case, first_name="Asha\n\tNwosu") | {"name": "named", "language": "de"}
    assert client.post(f"/cases/{case.pk}/template", form).status_code == 302
    deliver(Outbound.objects.get().pk)
    [told] = ours.sent[0]["template"]["components"]
    assert told["parameters"] == [{"type": "text", "parameter_name": "first_name", "text": "Asha Nwosu"}]


def test_it_says_twice_what_was_posted_twice_once(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    form = said(case, **FILLED) | {"send_key": "6f1a9a7e-3f0d-4c54-9b0e-0f7d3d6a1a11"}
    for _twice in range(2):
        assert client.post(f"/cases/{case.pk}/template", form).status_code == 302
    assert Outbound.objects.count() == 1


@pytest.mark.parametrize("other", [{"gap-2": " "}, {"name": "rejected", "language": "de"}, {"name": "gone"}])
def test_it_keeps_what_was_filled_in_where_it_refuses(client: Client, company: Company, case: Case, other: dict[str, str]) -> None:
    client.force_login(company.jonas)
    refused = client.post(f"/cases/{case.pk}/template", said(case, **FILLED) | other)
    assert refused.status_code == 422
    assert "refund_sent" in refused.content.decode()
    assert not Outbound.objects.exists()


def test_the_judge_reads_it_like_everything_else(client: Client, company: Company, case: Case) -> None:
    written(company, severity="blocked")
    client.force_login(company.jonas)
    form = said(case, **(FILLED | {"2": "12 EUR, we guarantee it,"}))
    refused = client.post(f"/cases/{case.pk}/template", form)
    assert refused.status_code == 422
    assert "We guarantee nothing." in refused.content.decode()
    assert not Outbound.objects.exists()


def test_free_words_stay_barred(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    leg = Leg.objects.get(case=case).pk
    assert (
        client.post(f"/cases/{case.pk}/replies", {"mode": "direct", "leg": leg, "text": "Hello", "last_outbound_id": ""}).status_code == 422
    )
    assert not Outbound.objects.exists()


def test_it_says_that_the_network_is_away(client: Client, company: Company, case: Case, ours: PageOf) -> None:
    client.force_login(company.jonas)
    ours.mode = "down"
    shown = client.get(f"/cases/{case.pk}/template", said(case))
    assert shown.status_code == 503
    assert "does not say which templates there are" in shown.content.decode()


def test_it_is_offered_where_free_words_are_taken_to_nobody(client: Client, company: Company, case: Case) -> None:
    heard(case.page, clock.now())
    client.force_login(company.jonas)
    assert "/template?leg=" not in client.get(f"/cases/{case.pk}").content.decode()
