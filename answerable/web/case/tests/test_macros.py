"""Macros in a composer: offered for this case, filled, sent by a person, and only then followed by their steps."""

import re
from typing import Any

import pytest
from django.test import Client

from answerable.cases.models import Case, Closure, Leg
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.labels import operations as labels
from answerable.labels.models import Labelling
from answerable.labels.operations import LabelDraft
from answerable.macros import operations as macros
from answerable.macros import queries
from answerable.macros.models import Macro, Use, Wording
from answerable.macros.operations import MacroDraft
from answerable.publish.models import Outbound
from answerable.routing.models import HandOff, Ownership
from tests.arrivals import arrive, case_of
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C10")]


@pytest.fixture
def case(client: Client, company: Company, page: Page) -> Case:
    client.force_login(company.jonas)
    return case_of(page)


def written(shortcut: str, text: str, **more: Any) -> Wording:
    macros.write(MacroDraft(shortcut.title(), shortcut, {"": text}, **more), actor=PROGRAM, now=LONG_AGO)
    return Wording.objects.latest("id")


def answer(case: Case, text: str, **more: object) -> dict[str, object]:
    return {"mode": "public", "leg": Leg.objects.get(case=case).pk, "text": text, **more}


def test_it_offers_what_is_typed_filled_for_the_case(client: Client, company: Company, case: Case) -> None:
    written("refund", "Dear {{ customer.first_name }}, {{ case.reference }}. {{ agent.first_name }}", closes=True)
    written("ramp", "We know of the ramp.", department_id=company.departments["Marketing"].pk)
    html = client.get(f"/cases/{case.pk}/macros?typed=ref").content.decode()
    assert f"Dear Amara, HR-{case.pk}. Jonas" in html
    assert "close as solved" in html
    assert "We know of the ramp." not in client.get(f"/cases/{case.pk}/macros?typed=ramp").content.decode()
    assert not Closure.objects.exists()
    client.force_login(company.lena)
    assert "We know of the ramp." in client.get(f"/cases/{case.pk}/macros?typed=ramp").content.decode()


def test_it_sends_nothing_with_a_blank(client: Client, case: Case) -> None:
    refused = client.post(f"/cases/{case.pk}/replies", answer(case, "Your {{ order.number }} is on its way."))
    assert refused.status_code == 422
    assert "{{ order.number }}" in refused.content.decode()
    assert not Outbound.objects.exists()


def test_it_does_what_was_left_standing_after_the_send(client: Client, company: Company, case: Case) -> None:
    label = labels.add_label(LabelDraft("Refunds"), actor=PROGRAM, now=LONG_AGO)
    marketing = company.departments["Marketing"].pk
    used = written("refund", "It is paid.", label_ids=[label.pk], assigns_to_id=marketing, closes=True)
    then = [f"label:{label.pk}", "close", "assign:999"]
    client.post(f"/cases/{case.pk}/replies", answer(case, "It is paid.", macro=[used.pk, "x"], then=then))
    assert Labelling.objects.filter(case=case, label=label).exists()
    assert Closure.objects.get().outcome == "solved"
    assert Ownership.objects.get().department_id != marketing, "a step that was taken away is not done"
    assert Use.objects.get().wording == used


def test_what_goes_to_others_is_handed_over_with_the_answer_and_what_is_to_be_done(client: Client, company: Company, case: Case) -> None:
    marketing = company.departments["Marketing"].pk
    bare = written("bare", "It is paid.", assigns_to_id=marketing)
    refused = client.post(f"/cases/{case.pk}/replies", answer(case, "It is paid.", macro=[bare.pk], then=[f"assign:{marketing}"]))
    assert (refused.status_code, Outbound.objects.count()) == (422, 0)
    used = written("whole", "It is paid.", assigns_to_id=marketing, next_step="Thank her in public")
    client.post(f"/cases/{case.pk}/replies", answer(case, "It is paid.", macro=[used.pk], then=[f"assign:{marketing}"]))
    made = HandOff.objects.get()
    assert (made.summary, made.next_step) == ("Whole. We answered: It is paid.", "Thank her in public")
    assert Ownership.objects.get().department_id == marketing


def test_it_counts_each_wording_by_itself(client: Client, case: Case) -> None:
    first = written("refund", "It is paid.")
    macros.change(first.macro_id, MacroDraft("Refund", "refund", {"": "Paid."}), actor=PROGRAM, now=LONG_AGO)
    client.post(f"/cases/{case.pk}/replies", answer(case, "It is paid.", macro=first.pk))
    assert queries.uses() == {first.macro_id: 1}
    assert Use.objects.get().wording.texts == {"": "It is paid."}
    assert [each.texts for each in queries.standing()] == [{"": "Paid."}]


def test_it_is_written_changed_and_retired_by_leads(client: Client, company: Company) -> None:
    form = {"name": "Refund", "shortcut": "/Refund", "text": "Dear {{ customer.first_name }}", "text_de": "Hallo", "closes": "on"}
    client.force_login(company.jonas)
    assert client.get("/settings/macros").status_code == 403
    assert client.post("/settings/macros", form).status_code == 403
    client.force_login(company.priya)
    assert client.post("/settings/macros", {**form, "text": "Dear {{ customer.shoe_size }}"}).status_code == 422
    assert client.post("/settings/macros", form).status_code == 302
    assert client.post("/settings/macros", form).status_code == 409
    macro = Macro.objects.get()
    assert (macro.shortcut, Wording.objects.get().texts) == ("refund", {"": "Dear {{ customer.first_name }}", "de": "Hallo"})
    assert "Dear {{ customer.first_name }}" in client.get(f"/settings/macros/{macro.pk}").content.decode()
    assert client.post(f"/settings/macros/{macro.pk}", {**form, "_method": "PATCH", "name": "Refunds"}).status_code == 302
    assert "Refunds" in client.get("/settings/macros").content.decode()
    assert client.post(f"/settings/macros/{macro.pk}", {"_method": "DELETE"}).status_code == 302
    assert queries.standing() == []
    assert client.post(f"/settings/macros/{macro.pk}/revival").status_code == 302
    assert len(queries.standing()) == 1


def test_praise_is_thanked_in_one_go_by_turns_and_closed(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    for shortcut in ("thanks", "kind"):
        written(shortcut, f"{shortcut.title()}, {{{{ customer.first_name }}}}.", thanks=True, closes=True)
    said = []
    for name in ("Ana", "Ben", "Cem"):
        case_id = arrive(page, "The crew was wonderful. Love this railway!", name=name).case_id
        form = offered_thanks(client.get(f"/cases/{case_id}").content.decode())
        assert client.post(f"/cases/{case_id}/replies", form, HTTP_HX_REQUEST="true").status_code == 200
        said.append(Outbound.objects.get(case_id=case_id).text)
        assert Closure.objects.filter(case_id=case_id).exists()
        assert "thanks" not in offered_thanks(client.get(f"/cases/{case_id}").content.decode())
    assert said == ["Thanks, Ana.", "Kind, Ben.", "Thanks, Cem."]


def test_nothing_but_praise_is_offered_thanks(client: Client, case: Case) -> None:
    written("thanks", "Thanks.", thanks=True)
    assert not offered_thanks(client.get(f"/cases/{case.pk}").content.decode())


def offered_thanks(html: str) -> dict[str, str]:
    """What the button beside praise would post."""
    form = re.search(r'<form[^>]*aria-label="Thank for praise".*?</form>', html, re.DOTALL)
    return dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0])) if form else {}
