"""What an installation begins with."""

import pytest

from answerable.journal.models import Event
from answerable.sla import operations as sla
from answerable.sla.errors import UnusableHours
from answerable.sla.models import Calendar, Target
from answerable.sla.tests.scene import MONDAY

pytestmark = pytest.mark.django_db


def test_it_sets_up_once_and_keeps_what_was_changed(calendar: Calendar) -> None:
    Target.objects.filter(urgency="critical").update(response_minutes=3)
    assert sla.set_up("Europe/Berlin", now=MONDAY) == calendar
    assert Target.objects.get(urgency="critical").response_minutes == 3
    assert (Calendar.objects.get().timezone, Target.objects.count()) == ("UTC", 4)
    assert Event.objects.filter(kind="sla.set_up").count() == 1
    assert Target.objects.filter(page__isnull=True, urgency="").exists()


def test_it_refuses_a_time_zone_that_nobody_knows() -> None:
    with pytest.raises(UnusableHours, match="Mars/Olympus is not a time zone"):
        sla.set_up("Mars/Olympus", now=MONDAY)
    assert not Calendar.objects.exists()
