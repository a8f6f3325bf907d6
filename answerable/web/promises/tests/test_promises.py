"""Promises on their screens: written, compared, found beside a case, and claimed there."""

import html as markup
import re
from datetime import timedelta

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.models import Event
from answerable.journeys.promises.search import search_promises
from answerable.promises import operations as promises
from answerable.promises.models import Claim, Promise, Quote, Wording
from answerable.web.promises.tests.made import ASKS, SUMMER, TODAY, beside, filled, made
from tests.arrivals import case_of
from tests.cast import Company, add_page

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C13")]


def test_it_is_written_changed_and_read_as_it_was(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.lena)
    assert client.post("/promises", filled(company, until_on="2020-01-01")).status_code == 422
    assert client.post("/promises", filled(company, pages=page.pk, campaign="Summer")).status_code == 302
    promise = Promise.objects.get()
    assert (promise.campaign.name, promise.page_ids, promise.codes) == ("Summer", [page.pk], ["SUMMER20"])  # type: ignore[union-attr]
    changed = filled(company, _method="PATCH", sentence="25 % off every summer pass.", seen=1)
    assert client.post(f"/promises/{promise.pk}", changed).status_code == 302
    assert client.post(f"/promises/{promise.pk}", changed).status_code == 409
    html = markup.unescape(client.get(f"/promises/{promise.pk}").content.decode())
    assert "Jonas Lindqvist, Lena Brandt, Maya Okafor, Priya Raman" in html
    assert "Nobody may publish on" not in html
    Grant.objects.update(actions=[Grant.Action.SEE])
    assert "Nobody may publish on Harbour Rail." in client.get(f"/promises/{promise.pk}").content.decode()
    assert SUMMER in html
    assert "25 % off every summer pass." in html
    assert [each.said["sentence"] for each in Wording.objects.order_by("number")] == [SUMMER, "25 % off every summer pass."]
    assert client.delete(f"/promises/{promise.pk}").status_code == 302
    assert client.post(f"/promises/{promise.pk}", {**changed, "seen": 2}).status_code == 404
    assert client.post(f"/promises/{promise.pk}/revival").status_code == 302
    assert Event.objects.filter(kind__in=["promise.made", "promise.changed", "promise.retired", "promise.revived"]).count() == 4


def test_it_is_changed_by_its_owner_leads_of_marketing_and_owners_alone(client: Client, company: Company, page: Page) -> None:
    own, other = made(company, owner_id=company.jonas.pk), made(company, name="Other", codes=[], sentence="Dogs ride free.")
    allowed = {}
    for name in ("robin", "lena", "jonas", "priya", "charlie"):
        client.force_login(company.members[name])
        allowed[name] = [client.get(f"/promises/{each.pk}/edit").status_code for each in (own, other)]
        assert client.get("/promises/new").status_code == (200 if name in {"robin", "lena"} else 403)
    assert allowed == {"robin": [200, 200], "lena": [200, 200], "jonas": [200, 403], "priya": [403, 403], "charlie": [404, 404]}


def test_it_points_out_what_contradicts_and_saves_it_with_one_press_more(client: Client, company: Company, page: Page) -> None:
    standing = made(company)
    client.force_login(company.lena)
    for other in (
        filled(company, sentence="25 % off every summer pass."),
        filled(company, sentence="50 % off every summer pass.", codes="HALF"),
    ):
        answer = client.post("/promises", other)
        html = markup.unescape(answer.content.decode())
        assert answer.status_code == 409
        assert SUMMER in html
        assert other["sentence"] in html
        [knows] = re.findall(r'name="knows" value="(\d+)"', html)
        assert int(knows) == standing.pk
    assert Promise.objects.count() == 1
    assert client.post("/promises", {**other, "knows": knows, "anew": "1"}).status_code == 409
    assert client.post("/promises", {**other, "knows": knows}).status_code == 302
    assert client.post("/promises", filled(company, sentence="Dogs ride free.", codes="DOGS")).status_code == 302


def test_it_stands_beside_the_cases_that_quote_it_while_it_holds(client: Client, company: Company, page: Page) -> None:
    elsewhere = add_page(company, {"id": "page2", "kind": "comments", "name": "Quay", "handle": "Quay", "secret": "s", "token": "t"})
    made(company)
    made(company, name="Over", sentence="Over and done.", until_on=TODAY() - timedelta(days=2))
    made(company, name="Quay", sentence="Only at the quay.", codes=["QUAY"], page_ids=[elsewhere.pk])
    made(company, name="Lost", sentence="If your luggage is lost, we pay for what you need until it is found.", codes=[])
    client.force_login(company.jonas)
    quoting = beside(client, case_of(page, ASKS + " And QUAY does nothing either."))
    assert SUMMER in quoting
    assert "They give its code" in quoting
    assert "Over and done." not in quoting
    assert "Only at the quay." not in quoting
    near = beside(client, case_of(page, "You lost my luggage. Who pays for what I need until you find it?", name="Ben Farrow"))
    assert "They write about the same" in near
    early = beside(client, case_of(page, "SUMMER20 is what I want", name="Cora Wood", ago=timedelta(days=30)))
    assert "None that they quote." in early
    quote = Quote.objects.get(by="code")
    Message.objects.filter(pk=quote.message_id).update(text="Never mind.")
    promises.search_again([quote.message_id])
    while search_promises():
        pass
    assert not Quote.objects.filter(by="code").exists()
    Message.objects.filter(pk=quote.message_id).update(text=ASKS)
    Promise.objects.update(changed_at=clock.now(), codes=[])
    while search_promises():
        pass
    assert list(Quote.objects.values_list("by", flat=True)) == ["meaning"]


def test_it_is_claimed_once_settled_and_taken_back(client: Client, company: Company, page: Page) -> None:
    promise, case = made(company), case_of(page, ASKS)
    client.force_login(company.jonas)
    url = f"/cases/{case.pk}/promises"
    assert f'<option value="{promise.pk}">' in client.get(url).content.decode()
    for _again in range(2):
        assert client.post(url, {"promise": promise.pk}).status_code == 302
    assert "This case is about it" in beside(client, case)
    assert SUMMER in client.get(f"{url}/closing").content.decode()
    settled = {"_method": "PATCH", "outcome": "broken", "cost": "12.50"}
    assert client.post(f"{url}/{promise.pk}", {**settled, "outcome": "lost"}).status_code == 422
    assert client.post(f"{url}/{promise.pk}", settled).status_code == 302
    one = Claim.objects.get()
    assert (one.outcome, one.cost, one.currency, one.settled_by_id) == ("broken", 1250, "EUR", company.jonas.pk)
    assert SUMMER in client.get(f"/cases/{case.pk}/hand-off").content.decode()
    assert client.delete(f"{url}/{promise.pk}").status_code == 302
    assert not Claim.objects.exists()
    assert client.delete(f"{url}/{promise.pk}").status_code == 409
    assert SUMMER not in client.get(f"{url}/closing").content.decode()
