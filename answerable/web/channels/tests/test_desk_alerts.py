"""What concerns the installation, and no page, stands on the health screen for those who run it."""

import pytest
from django.test import Client

from answerable.alerts import operations as alerts
from answerable.core import clock
from tests.cast import Company

pytestmark = pytest.mark.django_db


def test_owners_see_that_no_push_service_is_reached(client: Client, company: Company) -> None:
    words = "Members are not told in their browsers: the push service cannot be reached."
    alerts.raise_alert("push service push.example", words, now=clock.now())
    for member, sees in ((company.robin, True), (company.jonas, False)):
        client.force_login(member)
        assert (words in client.get("/channels").content.decode()) is sees
