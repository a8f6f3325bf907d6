"""A brand that shows its evidence, and nothing kept from the test before."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.evidence.models import PublicPage
from answerable.evidence.operations import PageDraft
from answerable.evidence.tests.telling import complain, say
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.evidence import settle
from answerable.public.kept import forget
from tests.cast import Company

NAMES = ["Ana", "Ben", "Cem", "Dia", "Eva", "Fay"]


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    forget()
    yield
    forget()


@pytest.fixture
def shown(company: Company, page: Page) -> PublicPage:
    """Its page, switched on, without customers' words."""
    return settle(company.brand.pk, PageDraft("harbour-rail", is_on=True), member=company.robin, now=clock.now())


@pytest.fixture
def six(company: Company, page: Page) -> list[int]:
    """Six complaints, five of them answered and solved in the open; says their cases."""
    said = [complain(page, f"{name} Walker", ago=timedelta(hours=2, minutes=number)) for number, name in enumerate(NAMES)]
    for each in said[:5]:
        say(page, each, "It is settled, thank you for telling us. - Jonas", ago=timedelta(hours=1))
        close(each.case_id, Ending("solved"), member=company.jonas, now=clock.now())
    return [each.case_id for each in said]
