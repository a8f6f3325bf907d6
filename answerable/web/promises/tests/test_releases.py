"""Offers that sales drafts: coordinators let them out on their pages."""

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.promises.models import Promise
from answerable.staff import operations as staff
from answerable.staff.models import Department, Member
from answerable.web.promises.tests.made import filled
from tests.cast import LONG_AGO, PASSWORD, Company

pytestmark = pytest.mark.django_db


@pytest.mark.capability("C20")
def test_a_coordinator_lets_an_offer_of_sales_out_on_a_page(client: Client, company: Company, page: Page) -> None:
    sales = staff.establish("Sales", discipline=Department.Discipline.OTHER, actor=PROGRAM, now=LONG_AGO)
    lead = Member.Role.LEAD
    sal = staff.join("sal@harbour.example", "Sal", password=PASSWORD, department=sales, role=lead, actor=PROGRAM, now=LONG_AGO)
    access.grant(sal.pk, page.pk, [Action.SEE, Action.REPLY], actor=PROGRAM, now=LONG_AGO)
    client.force_login(sal)
    assert client.get("/promises/new").status_code == 200
    assert client.post("/promises", filled(company, owner=sal.pk, department=sales.pk)).status_code == 302
    offer = Promise.objects.get()
    url = f"/promises/{offer.pk}/pages/{page.pk}/release"
    shown = client.get(f"/promises/{offer.pk}").content.decode()
    assert (url in shown, "Lena Brandt" in shown) == (False, True)
    assert client.post(url).status_code == 403
    client.force_login(company.lena)
    assert url in client.get(f"/promises/{offer.pk}").content.decode()
    assert "drafted “Summer pass” for Harbour Rail" in client.get("/for-you").content.decode()
    assert client.post(url).status_code == 302
    assert "Lena Brandt, " in client.get(f"/promises/{offer.pk}").content.decode()
    assert client.post("/promises/999999/pages/1/release").status_code == 404
