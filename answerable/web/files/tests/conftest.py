"""A case with a picture, on a page that messages arrive on."""

import pytest

from answerable.cases.models import Attachment, Case
from answerable.channels.models import Page
from answerable.files.tests import samples
from answerable.web.files.tests.scene import came
from tests.arrivals import case_of
from tests.cast import Company, add_page, harbour_rail

PAGE = {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "s", "token": "t"}


@pytest.fixture
def company(db: None) -> Company:
    return harbour_rail()


@pytest.fixture
def page(company: Company) -> Page:
    return add_page(company, PAGE)


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)


@pytest.fixture
def picture(case: Case) -> Attachment:
    return came(case, samples.picture(size=(900, 600)), "photo.png")
