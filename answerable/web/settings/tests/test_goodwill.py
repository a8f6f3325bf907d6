"""What the company gives and up to where each decides, in the settings."""

import pytest
from django.test import Client

from answerable.core import clock
from answerable.goodwill import queries
from answerable.goodwill.models import Ceiling, Kind
from answerable.goodwill.rules.ceilings import Key
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C22")]
PLACE = "/settings/goodwill"


def limited(client: Client, **said: object) -> int:
    return client.post(f"{PLACE}/ceilings", {"role": "", "department": "", "problem": "", "currency": "EUR", **said}).status_code


def test_it_keeps_limits_and_lists_them_as_they_count(client: Client, company: Company) -> None:
    topic = topics.add_topic(TopicDraft("Refunds"), actor=PROGRAM, now=clock.now())
    client.force_login(company.robin)
    service = company.departments["Service"].pk
    assert limited(client, amount="30", role="agent") == limited(client, amount="45.50", department=service) == 302
    assert limited(client, amount="60", problem=f"topic {topic.pk}") == limited(client, amount="20", problem="complaint") == 302
    assert limited(client, amount="25", role="agent") == 302
    assert queries.limits("EUR") == {
        Key(role="agent"): 2500,
        Key(department_id=service): 4550,
        Key(topic_id=topic.pk): 6000,
        Key(reason="complaint"): 2000,
    }
    listed = client.get(PLACE).content.decode()
    assert listed.index("€60") < listed.index("€20") < listed.index("€45.50") < listed.index("€25")
    data = Event.objects.filter(kind="goodwill.ceiling_settled").latest("pk").data
    assert (data["role"], data["amount"], data["before"]) == ("agent", 2500, 3000)


@pytest.mark.parametrize(
    "said", [{"amount": "-1"}, {"amount": "lots"}, {"amount": "3", "problem": "topic 999"}, {"amount": "3", "currency": "x"}]
)
def test_it_refuses_limits_that_are_none(client: Client, company: Company, said: dict[str, str]) -> None:
    client.force_login(company.robin)
    assert limited(client, **said) == 422
    assert not Ceiling.objects.exists()


def test_it_lets_owners_alone_change_limits_and_leads_say_what_is_given(client: Client, company: Company) -> None:
    client.force_login(company.robin)
    limited(client, amount="30")
    ceiling = Ceiling.objects.get()
    client.force_login(company.priya)
    assert limited(client, amount="900", role="lead") == 403
    assert client.delete(f"{PLACE}/ceilings/{ceiling.pk}").status_code == 403
    assert client.post(PLACE, {"name": "Voucher"}).status_code == 302
    assert client.post(PLACE, {"name": "voucher"}).status_code == 409
    assert "Owners change limits." in client.get(PLACE).content.decode()
    client.force_login(company.jonas)
    assert client.get(PLACE).status_code == client.post(PLACE, {"name": "Cake"}).status_code == 403


def test_it_renames_retires_and_brings_back_a_kind(client: Client, company: Company) -> None:
    client.force_login(company.priya)
    client.post(PLACE, {"name": "Voucher"})
    kind = Kind.objects.get()
    assert 'value="Voucher"' in client.get(f"{PLACE}/{kind.pk}").content.decode()
    assert client.post(f"{PLACE}/{kind.pk}", {"_method": "PATCH", "name": "Travel voucher"}).status_code == 302
    assert client.post(f"{PLACE}/{kind.pk}", {"_method": "DELETE"}).status_code == 302
    assert queries.kinds() == []
    assert "Travel voucher" in client.get(PLACE).content.decode()
    assert client.post(f"{PLACE}/{kind.pk}/revival").status_code == 302
    assert [each.name for each in queries.kinds()] == ["Travel voucher"]
    client.force_login(company.robin)
    limited(client, amount="30")
    assert client.post(f"{PLACE}/ceilings/{Ceiling.objects.get().pk}", {"_method": "DELETE"}).status_code == 302
    assert not Ceiling.objects.exists()
