"""What a case knows of its customer beside the networks."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from answerable.channels import operations as channels
from answerable.channels.models import Page
from answerable.customers import operations as customers
from answerable.customers.operations import Identified, StandingDraft, Told, Who
from answerable.customers.rules.counting import Said
from answerable.journal.record import PROGRAM
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db


def test_it_shows_calls_beside_the_case_and_those_since_in_its_timeline(client: Client, company: Company, page: Page) -> None:
    case = case_of(page, ago=timedelta(hours=2))
    customers.add_standing(StandingDraft("Gold", "good"), actor=PROGRAM, now=LONG_AGO)
    customers.give(case.person_id, Said("gold"), actor=PROGRAM, now=LONG_AGO)
    known = Identified("email", "amara@example.org")
    customers.identify(case.person_id, known, actor=PROGRAM, now=LONG_AGO)
    other = channels.found("Ferries", prefix="FE", timezone="UTC", actor=PROGRAM, now=LONG_AGO)
    calls = [
        Told("exchange", "1", "phone", "in", datetime.now(UTC) - timedelta(hours=1), "Rang about the refund.", brand_id=page.brand_id),
        Told("exchange", "2", "phone", "in", LONG_AGO, "Rang about the winter."),
        Told("exchange", "3", "phone", "in", LONG_AGO, "Rang about a ferry.", brand_id=other.pk),
    ]
    customers.keep_touchpoints([(each, Who((known,))) for each in calls], now=LONG_AGO)
    client.force_login(company.jonas)
    shown = client.get(f"/cases/{case.pk}").content.decode()
    thread, beside = shown.split('id="context-body"')
    assert "Rang about the refund." in thread
    assert "Rang about the winter." not in thread
    assert "Rang about the winter." in beside
    assert "Rang about a ferry." not in shown
    assert "Gold" in beside
    assert f'href="/customers/{case.person_id}"' in beside
