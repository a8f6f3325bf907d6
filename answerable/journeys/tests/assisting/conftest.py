"""A desk with a language model on a real server."""

from collections.abc import Iterator

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.assisting import settle
from answerable.language_model.operations import EndpointDraft
from answerable.language_model.rules.tasks import Task
from tests.cast import Company
from tests.model_server import ModelServer, model_server


@pytest.fixture
def model() -> Iterator[ModelServer]:
    with model_server() as started:
        yield started


@pytest.fixture
def desk(company: Company, page: Page, model: ModelServer) -> Page:
    """The page, with everything switched on."""
    draft = EndpointDraft(model.address, "small-7b", "sk-otters", is_private_allowed=True, timeout_seconds=5)
    settle.settle(draft, member=company.robin, now=clock.now())
    settle.switch({page.pk: list(Task)}, member=company.robin, now=clock.now())
    return page
