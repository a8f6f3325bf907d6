"""A case tells of its deadlines: what is left, and who heard of one that came near."""

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.journeys.telling.deadlines import warn_of_deadlines
from answerable.sla.models import Calendar, Clock
from answerable.staff import operations as staff
from tests.arrivals import case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("said", "heard"), [("online", "Told: Maya Okafor."), ("off", "Told: you.")])
def test_the_timeline_says_who_heard_of_a_deadline(client: Client, company: Company, page: Page, said: str, heard: str) -> None:
    Calendar.objects.update(hours={str(day): [[0, 1440]] for day in range(7)})
    case = case_of(page)
    tell_at = Clock.objects.get(case=case, kind="first_response").tell_at
    assert tell_at is not None
    for member in company.members.values():
        staff.say_presence(member.pk, "off", actor=PROGRAM, now=tell_at)
    staff.say_presence(company.maya.pk, said, actor=PROGRAM, now=tell_at)
    warn_of_deadlines(tell_at)
    client.force_login(company.priya)
    assert ("the answer is due in" in client.get("/for-you").content.decode()) is (said == "off")
    shown = client.get(f"/cases/{case.pk}").content.decode()
    assert "Warned of the deadline" in shown
    assert heard in shown
