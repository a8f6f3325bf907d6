"""Which ways to answer are open, until when, and why not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.channels.contract import Abilities, Kind, Way
from answerable.publish.rules.windows import Closed, LegFacts, Window, windows

NOON = datetime(2026, 6, 22, 12, tzinfo=UTC)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
LIMITS = {Way.PUBLIC: 280, Way.PRIVATE: 2000, Way.DIRECT: 1000}
ALL = Abilities(Kind.COMMENT, (Way.PUBLIC, Way.PRIVATE, Way.DIRECT), LIMITS, WEEK, 1, DAY, replies_an_item=1)
PUBLIC = LegFacts(True, NOON, NOON, private_reply_count=0, public_reply_count=0)
PRIVATE = replace(PUBLIC, is_public=False)


def window(leg: LegFacts, way: Way, at: datetime = NOON, abilities: Abilities = ALL) -> Window:
    return next(each for each in windows(abilities, leg, at) if each.way is way)


def test_it_offers_the_ways_of_the_legs_side() -> None:
    assert [each.way for each in windows(ALL, PUBLIC, NOON)] == [Way.PUBLIC, Way.PRIVATE]
    assert [each.way for each in windows(ALL, PRIVATE, NOON)] == [Way.DIRECT]


@pytest.mark.parametrize(
    ("leg", "way", "at", "closed", "ends_at"),
    [
        (PUBLIC, Way.PUBLIC, NOON + 900 * DAY, None, None),
        (PUBLIC, Way.PRIVATE, NOON, None, NOON + WEEK),
        (PUBLIC, Way.PRIVATE, NOON + WEEK, Closed.WINDOW_OVER, NOON + WEEK),
        (PUBLIC, Way.PRIVATE, NOON + WEEK - timedelta(seconds=1), None, NOON + WEEK),
        (replace(PUBLIC, private_reply_count=1), Way.PRIVATE, NOON, Closed.USED_UP, None),
        (replace(PUBLIC, public_reply_count=1), Way.PUBLIC, NOON, Closed.USED_UP, None),
        (replace(PUBLIC, answered_item_at=None), Way.PUBLIC, NOON, Closed.NOTHING_TO_ANSWER, None),
        (PRIVATE, Way.DIRECT, NOON, None, NOON + DAY),
        (PRIVATE, Way.DIRECT, NOON + DAY, Closed.WINDOW_OVER, NOON + DAY),
        (replace(PRIVATE, last_inbound_at=NOON + DAY), Way.DIRECT, NOON + DAY, None, NOON + 2 * DAY),
        (replace(PRIVATE, last_inbound_at=None), Way.DIRECT, NOON, Closed.NOTHING_TO_ANSWER, None),
        (replace(PUBLIC, is_page_active=False), Way.PUBLIC, NOON, Closed.PAGE_PAUSED, None),
    ],
)
def test_it_says_until_when_or_why_not(leg: LegFacts, way: Way, at: datetime, closed: Closed | None, ends_at: datetime | None) -> None:
    found = window(leg, way, at)
    assert (found.closed, found.ends_at, found.is_open) == (closed, ends_at, closed is None)
    assert found.limit == LIMITS[way]


@given(st.timedeltas(timedelta(0), timedelta(days=30)), st.timedeltas(timedelta(0), timedelta(days=30)))
def test_it_never_opens_again_by_itself(earlier: timedelta, later: timedelta) -> None:
    for leg in (PUBLIC, PRIVATE):
        for before, after in zip(windows(ALL, leg, NOON + earlier), windows(ALL, leg, NOON + earlier + later), strict=True):
            assert before.is_open or not after.is_open
