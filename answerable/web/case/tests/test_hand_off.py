"""A case crosses departments in the browser's words: handed over with its packet, returned once, accepted, and told in the timeline."""

import pytest
from django.test import Client

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Leg
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.telling.hand_offs import escalate_hand_offs
from answerable.publish.models import Outbound
from answerable.routing.models import Consultation, HandOff, Ownership
from answerable.staff.models import Member
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C12")]
SAID = {"summary": "Her refund was refused twice.", "next_step": "Say sorry in public", "wants": "Her money", "promised": ""}


@pytest.fixture
def case(company: Company, page: Page) -> Case:
    return case_of(page)


def hand(client: Client, company: Company, case: Case, by: Member, **more: object) -> int:
    client.force_login(by)
    said = {**SAID, "department": company.departments["Marketing"].pk, **more}
    return client.post(f"/cases/{case.pk}/hand-off", said, HTTP_HX_REQUEST="true").status_code


def settle(client: Client, case: Case, what: str, by: Member, **said: str) -> int:
    client.force_login(by)
    return client.post(f"/cases/{case.pk}/{what}", said, HTTP_HX_REQUEST="true").status_code


def seen(client: Client, by: Member, path: str) -> str:
    client.force_login(by)
    return client.get(path).content.decode()


def test_it_goes_over_comes_back_goes_again_and_is_accepted(client: Client, company: Company, case: Case) -> None:
    assert hand(client, company, case, company.jonas) == 200
    told = [each.sentence for each in Alert.objects.filter(member=company.lena)]
    assert told == [f"Jonas Lindqvist handed HR-{case.pk} to your department"]
    assert "Say sorry in public" in seen(client, company.lena, "/hand-offs")
    assert settle(client, case, "acceptance", company.lena, _method="DELETE") == 422
    assert settle(client, case, "acceptance", company.lena, _method="DELETE", why="Refunds are yours.") == 200
    assert "Refunds are yours." in seen(client, company.jonas, f"/cases/{case.pk}")
    assert "Refunds are yours." in seen(client, company.jonas, "/hand-offs")
    assert hand(client, company, case, company.jonas, summary="She needs a word in public.") == 200
    assert settle(client, case, "acceptance", company.lena) == 200
    assert Ownership.objects.get(case=case).member_id == company.lena.pk
    page = seen(client, company.lena, f"/cases/{case.pk}")
    assert page.index("Her refund was refused twice.") < page.index("Refunds are yours.") < page.rindex("She needs a word in public.")


def test_assigning_stays_in_the_department_but_for_what_is_put_right(client: Client, company: Company, case: Case) -> None:
    marketing, path = company.departments["Marketing"].pk, f"/cases/{case.pk}"
    assert "To another department you hand it over" in seen(client, company.jonas, path)
    assert settle(client, case, "ownership", company.jonas, _method="PATCH", department=str(marketing)) == 422
    assert "A person brings their department along" in seen(client, company.priya, path)
    assert settle(client, case, "ownership", company.jonas) == 200
    assert "To another department you hand it over" in seen(client, company.priya, path)
    assert settle(client, case, "ownership", company.priya, _method="PATCH", department=str(marketing)) == 422
    assert settle(client, case, "ownership", company.jonas, _method="DELETE") == 200
    assert Ownership.objects.get(case=case).department == company.departments["Service"]


def test_it_is_refused_without_summary_and_to_those_who_cannot_answer(client: Client, company: Company, case: Case) -> None:
    assert hand(client, company, case, company.jonas, summary=" ") == 422
    assert hand(client, company, case, company.jonas, member=company.charlie.pk) == 422
    assert not HandOff.objects.exists()
    assert Ownership.objects.get(case=case).department_id == company.departments["Service"].pk


def test_its_sender_takes_it_back_and_nobody_else_settles_it(client: Client, company: Company, case: Case) -> None:
    assert hand(client, company, case, company.jonas) == 200
    assert settle(client, case, "acceptance", company.jonas) == 403
    assert settle(client, case, "hand-off", company.jonas, _method="DELETE") == 200
    assert HandOff.objects.get().state == "withdrawn"
    assert not Alert.objects.filter(over_at=None, cause__startswith="hand-off").exists()


def test_the_lead_hears_of_what_nobody_accepts(client: Client, company: Company, case: Case) -> None:
    assert hand(client, company, case, company.jonas) == 200
    assert escalate_hand_offs() == 0
    HandOff.objects.update(accept_by=clock.now())
    assert escalate_hand_offs() == 1
    told = set(Alert.objects.filter(cause__contains=" late ").values_list("member__name", flat=True))
    assert told == {"Lena Brandt", "Jonas Lindqvist"}
    assert "Over; the leads were told." in seen(client, company.lena, f"/cases/{case.pk}")


def test_colleagues_are_asked_and_nothing_of_it_leaves(client: Client, company: Company, case: Case) -> None:
    client.force_login(company.jonas)
    asked = {"department": company.departments["Marketing"].pk, "question": "May we mention the penguin strike?"}
    assert client.post(f"/cases/{case.pk}/consultations", asked, HTTP_HX_REQUEST="true").status_code == 200
    question = Consultation.objects.get()
    assert "You ask Marketing" in seen(client, company.jonas, f"/cases/{case.pk}")
    assert "Jonas Lindqvist, Service asks Marketing" in seen(client, company.lena, f"/cases/{case.pk}")
    assert "penguin strike" in seen(client, company.lena, "/hand-offs")
    answered = client.post(f"/consultations/{question.pk}", {"_method": "PATCH", "answer": "No penguins."}, HTTP_HX_REQUEST="true")
    assert answered.status_code == 200
    told = [each.sentence for each in Alert.objects.filter(member=company.jonas, over_at=None)]
    assert told == [f"Lena Brandt answered your question about HR-{case.pk}"]
    assert "No penguins." in seen(client, company.jonas, f"/cases/{case.pk}")
    reply = {"mode": "public", "leg": Leg.objects.get(case=case).pk, "text": "We look into it."}
    assert client.post(f"/cases/{case.pk}/replies", reply).status_code == 302
    left = str(list(Outbound.objects.values()))
    assert "We look into it." in left
    assert "penguin" not in left.lower()
