"""A case with a picture."""

import pytest

from answerable.cases.models import Attachment, Case
from answerable.channels.models import Page
from answerable.files.tests import samples
from answerable.web.files.tests.scene import came
from tests.arrivals import case_of


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)


@pytest.fixture
def picture(case: Case) -> Attachment:
    return came(case, samples.picture(size=(900, 600)), "photo.png")
