"""A case of the company, and a first topic."""

import pytest

from answerable.cases.models import Case
from answerable.channels.models import Page
from answerable.journal.record import PROGRAM
from answerable.topics import operations as topics
from answerable.topics.models import Topic
from answerable.topics.operations import TopicDraft
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company


@pytest.fixture
def case(page: Page) -> Case:
    return case_of(page)


@pytest.fixture
def delays(company: Company) -> Topic:
    return topics.add_topic(TopicDraft("Delays"), actor=PROGRAM, now=LONG_AGO)
