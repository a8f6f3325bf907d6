"""A page, its case, and the calendar and targets that an installation begins with, in UTC."""

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Brand, Page
from answerable.sla import operations as sla
from answerable.sla.models import Calendar
from answerable.sla.tests.scene import FRIDAY, open_case


@pytest.fixture
def calendar() -> Calendar:
    return sla.set_up("UTC", now=FRIDAY)


@pytest.fixture
def page() -> Page:
    brand = Brand.objects.create(name="Harbour Rail", prefix="HR")
    return Page.objects.create(brand=brand, network="sandbox", kind="page", external_id="1", name="Harbour Rail", created_at=FRIDAY)


@pytest.fixture
def case(page: Page, calendar: Calendar) -> Case:
    return open_case(page)
