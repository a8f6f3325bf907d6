"""A page of a program that is not called, and nobody who asked too often before."""

import pytest
from django.core.cache import cache

from answerable.access import operations as access
from answerable.access.scope import Action
from answerable.channels.models import Page
from answerable.connectors.webhook.tests import spoken
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.pages.connect_page import connect_page
from tests.cast import Company


@pytest.fixture(autouse=True)
def rested() -> None:
    """Nobody has asked yet."""
    cache.clear()


@pytest.fixture
def forum(company: Company) -> Page:
    """A program that is not called."""
    said = {"id": "forum", "name": "Our forum", "kind": "comment", "ways": ["public", "private"], "can": ["like", "hide"]}
    credential = {"secret": spoken.SECRET, "page": said}
    page = connect_page(company.brand, network="webhook", address="desk:", credential=credential, member=company.robin, now=clock.now())
    access.grant(company.jonas.pk, page.pk, list(Action), actor=PROGRAM, now=clock.now())
    return page
