"""Answers, notes, and sends that did not arrive."""

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.cases.models import Case, Leg, Note
from answerable.channels.models import Page
from answerable.publish.models import Outbound
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def answer(case: Case, text: str, seen: str = "") -> dict[str, object]:
    return {"mode": "public", "leg": Leg.objects.get(case=case).pk, "text": text, "last_outbound_id": seen}


def test_it_queues_the_answer_and_takes_the_case(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    sent = client.post(f"/cases/{case.pk}/replies?view=mine", answer(case, "It is on its way."))
    assert (sent.status_code, sent.headers["Location"]) == (302, f"/cases/{case.pk}?view=mine")
    outbound = Outbound.objects.get()
    assert (outbound.text, outbound.member_id) == ("It is on its way.", company.jonas.pk)
    html = client.get(f"/cases/{case.pk}").content.decode()
    assert "Public reply, written by you, Service" in html
    assert "Waiting to be sent" in html
    assert "Public answer owed." not in html


def test_it_gives_the_composer_the_mark_of_what_went_out(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    first = client.post(f"/cases/{case.pk}/replies", answer(case, "It is on its way."), headers=HTMX).content.decode()
    mark = f"{Outbound.objects.get().pk}-0"
    assert f'name="last_outbound_id" value="{mark}"' in first
    assert 'id="thread"' in first
    assert client.post(f"/cases/{case.pk}/replies", answer(case, "And sorry.", mark), headers=HTMX).status_code == 200


def test_it_refuses_a_second_answer_and_shows_both(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.maya)
    client.post(f"/cases/{case.pk}/replies", answer(case, "Maya says it is on its way."))
    client.force_login(company.jonas)
    for headers in ({}, HTMX):
        refused = client.post(f"/cases/{case.pk}/replies", answer(case, "Jonas says it is late."), headers=headers)
        html = refused.content.decode()
        assert refused.status_code == 409
        assert "Maya says it is on its way." in html
        assert "Jonas says it is late." in html
        assert "Maya Okafor" in html
    assert Outbound.objects.count() == 1
    mark = f"{Outbound.objects.get().pk}-0"
    assert f'value="{mark}"' in html
    assert client.post(f"/cases/{case.pk}/replies", answer(case, "Jonas says it is late.", mark)).status_code == 302


@pytest.mark.parametrize("wrong", [{"mode": "smoke"}, {"leg": "x"}, {"leg": 10**20}, {"text": ""}, {"text": "x" * 9000}])
def test_it_refuses_what_cannot_be_sent(client: Client, company: Company, page: Page, wrong: dict[str, object]) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/replies", {**answer(case, "Good day."), **wrong}).status_code == 422
    assert not Outbound.objects.exists()


def test_it_refuses_who_may_only_look(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    Grant.objects.filter(member=company.jonas).update(actions=["see"])
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/replies", answer(case, "Good day.")).status_code == 403
    assert client.post(f"/cases/{case.pk}/notes", {"text": "Look here."}).status_code == 403
    assert b"You may read this case but not write in it" in client.get(f"/cases/{case.pk}").content
    client.force_login(company.charlie)
    assert client.post(f"/cases/{case.pk}/replies", answer(case, "Good day.")).status_code == 404


def test_it_keeps_a_note(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    assert client.post(f"/cases/{case.pk}/replies", {"mode": "note", "text": "Ask Priya."}).status_code == 302
    assert Note.objects.get().text == "Ask Priya."
    assert b"Ask Priya." in client.get(f"/cases/{case.pk}").content
    assert client.post(f"/cases/{case.pk}/notes", {"text": "  "}).status_code == 422


@pytest.mark.parametrize("state", ["failed", "unknown"])
def test_it_lets_a_person_decide_about_a_send_that_did_not_arrive(client: Client, company: Company, page: Page, state: str) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    client.post(f"/cases/{case.pk}/replies", answer(case, "It is on its way."))
    outbound = Outbound.objects.get()
    assert client.post(f"/outbounds/{outbound.pk}/retry").status_code == 409
    Outbound.objects.update(state=state, words="The window is closed.")
    assert f"/outbounds/{outbound.pk}/retry" in client.get(f"/cases/{case.pk}").content.decode()
    assert client.post(f"/outbounds/{outbound.pk}/retry").status_code == 302
    assert Outbound.objects.get().state in {"queued", "sending"}
    Outbound.objects.update(state=state)
    assert client.post(f"/outbounds/{outbound.pk}/withdrawal").status_code == 302
    assert Outbound.objects.get().state == "withdrawn"


def test_it_refuses_to_decide_what_one_may_not_see(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    client.force_login(company.jonas)
    client.post(f"/cases/{case.pk}/replies", answer(case, "It is on its way."))
    outbound = Outbound.objects.get()
    assert client.post("/outbounds/999999/retry").status_code == 404
    client.force_login(company.charlie)
    assert client.post(f"/outbounds/{outbound.pk}/retry").status_code == 404
    assert client.post(f"/outbounds/{outbound.pk}/withdrawal").status_code == 404


def test_it_settles_what_it_is_sent_instead_of(client: Client, company: Company, page: Page) -> None:
    case, other = case_of(page), case_of(page, "Another matter altogether.", name="Mila Novak")
    client.force_login(company.jonas)
    for each in (case, other):
        client.post(f"/cases/{each.pk}/replies", answer(each, "It is on its way."))
    Outbound.objects.update(state="failed")
    failed, elsewhere = Outbound.objects.order_by("id")
    client.post(f"/cases/{case.pk}/replies", {**answer(case, "It is on its way."), "instead_of": elsewhere.pk})
    assert Outbound.objects.get(pk=elsewhere.pk).state == "failed", "what failed in another case is another matter"
    seen = f"{Outbound.objects.latest('id').pk}-0"
    client.post(f"/cases/{case.pk}/replies", {**answer(case, "Once more, by another way.", seen), "instead_of": failed.pk})
    assert Outbound.objects.get(pk=failed.pk).state == "withdrawn"
    assert Outbound.objects.latest("id").state == "queued"
