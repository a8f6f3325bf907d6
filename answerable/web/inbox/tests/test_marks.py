"""What a person should look at is marked in the list, and the list can be narrowed to it."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.inbox import operations as inbox
from answerable.inbox.models import Row
from answerable.triage.models import Reading
from tests.arrivals import arrive
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_it_marks_what_is_in_doubt_until_somebody_said_how_to_read_it(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    message = arrive(page, "Oh wonderful, my train is late again")
    arrive(page, "When does the office open?", name="Mila Novak")
    assert Row.objects.get(case=message.case).marks == []
    Reading.objects.filter(message=message).update(doubt=0.8)
    inbox.refresh([message.case_id])
    shown = client.get("/?mark=doubtful").content.decode()
    assert "Amara Nwosu" in shown
    assert "Please look: the desk is not sure" in shown
    assert "Mila Novak" not in shown
    client.post(f"/messages/{message.pk}/reading", {"_method": "PATCH", "reason": "complaint", "sentiment": "negative"})
    client.post(f"/messages/{message.pk}/reading")
    assert Row.objects.get(case=message.case).marks == []


def test_it_marks_rudeness_and_spam_and_hides_neither(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.jonas)
    message = arrive(page, "When does the office open?")
    Reading.objects.filter(message=message).update(is_rude=True, is_spam=True)
    inbox.refresh([message.case_id])
    shown = client.get("/").content.decode()
    assert "Rude to staff" in shown
    assert "Amara Nwosu" in client.get("/?mark=spam").content.decode()
