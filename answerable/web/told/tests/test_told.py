"""What stands under "For you"."""

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.alerts import operations as alerts
from answerable.alerts.models import Alert
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.answering.write_note import write_note
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C14")]


def test_it_shows_mentions_until_the_case_is_opened(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    write_note(case.pk, "@Lena Brandt, look", member=company.jonas, now=clock.now())
    client.force_login(company.lena)
    assert f"mentions you in HR-{case.pk}" in client.get("/for-you").content.decode()
    client.get(f"/cases/{case.pk}")
    assert f"mentions you in HR-{case.pk}" not in client.get("/for-you").content.decode()


def test_it_shows_nothing_of_a_page_that_was_taken_away(client: Client, company: Company, page: Page) -> None:
    write_note(case_of(page).pk, "@Lena Brandt, look", member=company.jonas, now=clock.now())
    access.revoke(company.lena.pk, page.pk, actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.lena)
    assert "Jonas Lindqvist mentions you" not in client.get("/for-you").content.decode()


def test_it_is_dismissed_by_whom_it_is_meant_for_alone(client: Client, company: Company) -> None:
    alerts.raise_alert("tries 1 1", "Somebody tried too often.", now=LONG_AGO, member_id=company.lena.pk)
    address = f"/for-you/{Alert.objects.get().pk}"
    client.force_login(company.jonas)
    assert client.delete(address).status_code == 404
    client.force_login(company.lena)
    assert "Somebody tried too often." in client.get("/for-you").content.decode()
    assert client.post(address, {"_method": "DELETE"}).status_code == 302
    assert "Somebody tried too often." not in client.get("/for-you").content.decode()
    assert client.delete(address).status_code == 404
