"""Invitations end: withdrawn, or by time."""

import re
from io import BytesIO
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client

from answerable.channels.models import Page
from answerable.core import clock
from answerable.files.tests import samples
from answerable.journeys.company import settle_look
from answerable.staff import queries as staff
from answerable.web.people.tests.test_people import invitation
from tests.cast import Company

pytestmark = pytest.mark.django_db


def link() -> str:
    """The link of the last mail."""
    found = re.search(r"http://\S+", str(mail.outbox[-1].body))
    assert found
    return found[0]


def test_an_invitation_is_withdrawn_and_its_link_dies(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    client.post("/people", invitation(company, page))
    nia = next(each for each in staff.members() if each.name == "Nia Bello")
    assert "This link no longer works" not in Client().get(link(), follow=True).content.decode()
    client.post(f"/people/{nia.pk}/invitation", {"_method": "DELETE"})
    assert "This link no longer works" in Client().get(link(), follow=True).content.decode()
    assert nia.pk not in {each.pk for each in staff.members()}
    assert client.post(f"/people/{company.jonas.pk}/invitation", {"_method": "DELETE"}).status_code == 409


def test_an_invitation_runs_out(client: Client, company: Company, page: Page, settings: Any) -> None:
    client.force_login(company.robin)
    client.post("/people", invitation(company, page))
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "link ran out" in client.get("/people").content.decode()
    assert "This link no longer works" in Client().get(link(), follow=True).content.decode()


def test_an_invitation_wears_the_brands_colour_and_logo(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    settle_look.paint(company.brand.pk, "#7a1e2e", member=company.robin, now=clock.now())
    settle_look.put_logo(company.brand.pk, BytesIO(samples.picture()), name="l.png", told="", member=company.robin, now=clock.now())
    client.post("/people", invitation(company, page))
    sent = mail.outbox[-1]
    assert isinstance(sent, EmailMultiAlternatives)
    html = str(sent.alternatives[0][0])
    for said in ('bgcolor="#7a1e2e"', 'color="#f9fcfe"', 'src="cid:logo"', "Harbour Rail", link()):
        assert said in html
    parts = [(each.get_content_type(), each["Content-ID"]) for each in sent.message().walk()]
    assert parts == [
        ("multipart/related", None),
        ("multipart/alternative", None),
        ("text/plain", None),
        ("text/html", None),
        ("image/png", "<logo>"),
    ]
