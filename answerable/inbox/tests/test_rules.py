"""Places and headings, without a database."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.inbox.rules import BadPlace, Filter, Group, Place, group

NOON = datetime(2026, 6, 19, 12, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2800, 1, 1), timezones=st.just(UTC))


@given(MOMENTS, st.integers(0, 2**63 - 1))
def test_it_reads_the_place_that_it_wrote(at: datetime, case_id: int) -> None:
    place = Place(at, case_id)
    assert Place.read(str(place)) == place


@given(st.text(max_size=80))
def test_it_knows_a_place_or_refuses_it(mark: str) -> None:
    try:
        Place.read(mark)
    except BadPlace:
        return
    assert mark.count("_") >= 1


@pytest.mark.parametrize(
    ("left", "heading"),
    [
        (timedelta(minutes=-1), Group.OVERDUE),
        (timedelta(0), Group.HOUR),
        (timedelta(minutes=59), Group.HOUR),
        (timedelta(hours=1), Group.TODAY),
        (timedelta(hours=11), Group.TODAY),
        (timedelta(hours=12), Group.LATER),
    ],
)
def test_it_finds_the_heading(left: timedelta, heading: Group) -> None:
    assert group(NOON + left, now=NOON, zone=UTC) is heading


def test_it_ends_the_day_where_the_reader_is() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert group(NOON + timedelta(hours=4), now=NOON, zone=tokyo) is Group.LATER
    assert group(None, now=NOON, zone=UTC) is Group.NOTHING_DUE


TEXT = st.text(max_size=8)


@given(
    st.dictionaries(st.sampled_from([each.name for each in fields(Filter)]), st.lists(TEXT | st.integers(0, 10**20).map(str), max_size=4))
)
def test_it_reads_its_own_filter_again(said: dict[str, list[str]]) -> None:
    asked = Filter.read(said)
    again: dict[str, list[str]] = {}
    for name, value in asked.pairs():
        again.setdefault(name, []).append(value)
    assert Filter.read(again) == asked


def test_it_takes_one_value_out_of_a_filter() -> None:
    asked = Filter.read({"label": ["3", "5", "x"], "owner": ["me", "somebody"], "older": ["24"], "unanswered": ["1"]})
    assert asked == Filter(label=(3, 5), owner=("me",), older=24, unanswered=True)
    assert asked.without("label", "3").label == (5,)
    assert asked.without("older", "24").older == 0
    assert not asked.without("label", "3").without("label", "5").without("owner", "me").without("older", "").without("unanswered", "1")
