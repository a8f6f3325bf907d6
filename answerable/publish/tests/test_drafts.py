"""What a member has written and not sent."""

from datetime import timedelta

import pytest

from answerable.channels.models import Page
from answerable.publish import operations as publish
from answerable.publish import queries
from answerable.publish.models import Draft
from answerable.publish.operations import Place
from tests.arrivals import case_of
from tests.cast import LONG_AGO

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C10")]


@pytest.fixture
def place(page: Page) -> Place:
    case = case_of(page)
    return Place(case.pk, 7, Draft.Way.NOTE)


def test_it_keeps_what_was_written_last(place: Place) -> None:
    publish.keep_draft(place, "First", now=LONG_AGO)
    publish.keep_draft(place, "First, and then\x00 more", now=LONG_AGO)
    assert [each.text for each in queries.drafts(place.case_id, 7)] == ["First, and then more"]
    assert queries.drafted([place.case_id], 7) == {place.case_id}
    assert queries.drafts(place.case_id, 8) == []
    assert queries.drafted([place.case_id], 8) == set()


def test_it_is_no_draft_when_it_is_empty(place: Place) -> None:
    publish.keep_draft(place, "First", now=LONG_AGO)
    publish.keep_draft(place, " \n", now=LONG_AGO)
    assert not Draft.objects.exists()


def test_it_is_taken_back_within_an_hour(place: Place) -> None:
    publish.keep_draft(place, "First", now=LONG_AGO)
    publish.discard_draft(place, now=LONG_AGO)
    assert queries.drafts(place.case_id, 7) == []
    publish.restore_draft(place)
    assert [each.text for each in queries.drafts(place.case_id, 7)] == ["First"]
    publish.discard_draft(place, now=LONG_AGO)
    publish.discard_draft(Place(place.case_id, 7, Draft.Way.PUBLIC), now=LONG_AGO + timedelta(hours=2))
    assert not Draft.objects.exists()
