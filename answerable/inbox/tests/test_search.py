"""Words among many messages: the stretches that are looked through, and marks that nobody can ask for."""

import pytest
from django.db import connection

from answerable.cases.models.searchable import FAR, NEAR
from answerable.channels.models import Page
from answerable.inbox import queries as inbox
from answerable.inbox.queries import Viewer
from tests.arrivals import arrive, arrive_together
from tests.cast import Company

pytestmark = pytest.mark.django_db


def skip(messages: int) -> None:
    """As if so many messages had come meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(nextval('cases_message_id_seq')) FROM generate_series(1, %s)", [messages])


def everything(viewer: Viewer, words: str) -> list[int]:
    """Each case that words find, page by page."""
    found = inbox.search(viewer, words)
    cases = [row.case_id for row in found.rows]
    while found.next:
        found = inbox.search(viewer, words, before=found.next)
        cases += [row.case_id for row in found.rows]
    return cases


@pytest.mark.parametrize("gap", [1, NEAR - 1, NEAR, 3 * NEAR, FAR, 3 * FAR])
@pytest.mark.parametrize("other_pages", [0, 20])
def test_it_finds_the_same_wherever_messages_stand(company: Company, page: Page, gap: int, other_pages: int) -> None:
    expected = []
    for number in range(5):
        expected.append(arrive(page, f"refund {number}", name=f"Customer {number}").case_id)
        skip(gap)
    viewer = Viewer(company.jonas.pk, 1, [page.pk, *range(10**6, 10**6 + other_pages)])
    assert everything(viewer, "refund") == expected[::-1]
    assert everything(viewer, "refund 2") == [expected[2]]
    assert everything(viewer, "-refund") == []


def test_it_goes_on_across_stretches_and_shows_each_case_once(company: Company, page: Page) -> None:
    cases = []
    for first in range(0, 120, 4):
        texts = {f"Customer {number}": f"refund {number}" for number in range(first, first + 4)}
        cases += [each.case_id for each in arrive_together(page, texts)]
        skip(NEAR)
    arrive(page, "refund again", name="Customer 3")
    found = everything(Viewer(company.jonas.pk, 1, [page.pk]), "refund")
    assert found == [cases[3], *(case for case in reversed(cases) if case != cases[3])]


def test_it_takes_marks_for_words(company: Company, page: Page) -> None:
    message = arrive(page, "Where is my refund?", name="Ana")
    viewer = Viewer(company.jonas.pk, 1, [page.pk])
    for words in (f"page {page.pk}", f'"page {page.pk}"', f'"near {message.pk // NEAR}"', "'far 0'", "?", "''"):
        assert everything(viewer, words) == [], words
    said = arrive(page, f"page {page.pk + 1} is torn", name="Ben")
    assert everything(Viewer(company.jonas.pk, 1, [page.pk + 1]), "torn") == []
    assert everything(viewer, f"page {page.pk + 1}") == [said.case_id]
