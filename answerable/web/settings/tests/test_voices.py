"""Through whom each page speaks."""

import pytest
from django.test import Client

from answerable.access import queries as access
from answerable.channels.models import Page
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C21")]


def test_owners_alone_name_one_marketer(client: Client, company: Company, page: Page) -> None:
    service = company.departments["Service"]
    url, named = f"/settings/voices/{page.pk}", {"_method": "PATCH", "accountable": company.lena.pk, "run_by": service.pk}
    client.force_login(company.priya)
    assert (client.get("/settings/voices").status_code, client.post(url, named).status_code) == (403, 403)
    client.force_login(company.robin)
    shown = client.get("/settings/voices").content.decode()
    assert "Lena Brandt, Marketing" in shown
    assert "Jonas" not in shown.split("settings-h")[1]
    assert client.post(url, named).status_code == 302
    voice = access.voice(page.pk)
    assert voice is not None
    assert (voice.accountable, voice.department.name, voice.run_by) == (company.lena, "Marketing", service)
    assert client.post(url, named | {"accountable": company.jonas.pk}).status_code == 422
    assert client.post(url, {"_method": "PATCH"}).status_code == 302
    assert access.voice(page.pk) is None
    assert client.post("/settings/voices/999999", named).status_code == 404
