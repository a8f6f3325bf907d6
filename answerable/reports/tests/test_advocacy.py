"""Praise is counted as advocacy, thanked or not, and never as something that needed support."""

import pytest

from answerable.channels.models import Page
from answerable.core import clock
from answerable.reports.queries import ledger
from answerable.reports.queries.advocacy import Advocacy, advocacy
from answerable.reports.tests.test_ledger import HOUR, answer, of
from tests.arrivals import arrive
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C05")]
PRAISE = "The crew on the night train was wonderful. Love this railway!"


def test_it_counts_praise_and_who_was_thanked(company: Company, page: Page, other_page: Page) -> None:
    thanked = arrive(page, PRAISE, name="Ana", ago=3 * HOUR)
    answer(page, thanked, ago=2 * HOUR)
    arrive(page, PRAISE, name="Ben", ago=HOUR)
    arrive(page, "Where is my refund? My train was cancelled and nobody answers.", name="Cem", ago=HOUR)
    arrive(other_page, PRAISE, name="Dia", ago=HOUR)
    assert advocacy(of(page)) == Advocacy(2, 1, 1, ((None, 1),))
    assert advocacy(of(page, other_page)).praised == 3
    found = ledger(of(page), now=clock.now())
    assert (found.read, found.needed) == (3, 1)


def test_it_counts_nothing_of_nothing(page: Page) -> None:
    assert advocacy(of(page)) == Advocacy()
