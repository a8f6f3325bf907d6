"""When a limit ends, and how lists are read by servers that know less."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from answerable.channels.contract import Way
from answerable.channels.contract.calls import usual_pause
from answerable.connectors.mastodon.abilities import abilities, kind
from answerable.connectors.mastodon.position import MOST_WATCHED, Position, position
from answerable.core import clock

NOON = datetime(2026, 6, 19, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7),
        ({"X-RateLimit-Reset": "2026-06-19T12:04:30.085005Z"}, 271),
        ({"X-RateLimit-Reset": str(int(NOON.timestamp()) + 60)}, 60),
        ({"X-RateLimit-Reset": "2026-06-19T11:00:00Z"}, 1),
        ({"X-RateLimit-Reset": "2027-06-19T11:00:00Z"}, 3600),
        ({"X-RateLimit-Reset": "soon"}, None),
        ({"X-RateLimit-Reset": "2026-06-19T12:00:00"}, None),
        ({"X-RateLimit-Reset": "9" * 400}, None),
        ({}, None),
    ],
)
def test_it_knows_when_a_limit_ends(monkeypatch: pytest.MonkeyPatch, headers: dict[str, str], seconds: int | None) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOON)
    assert usual_pause(httpx.Response(429, headers=headers)) == (timedelta(seconds=seconds) if seconds else None)


def test_a_kind_says_how_long_posts_may_be() -> None:
    assert kind(500) == "account"
    assert abilities("account").lengths[Way.PUBLIC] == 468
    assert abilities(kind(5000)).lengths[Way.PUBLIC] == 4968
    assert abilities(kind(1)).lengths[Way.PUBLIC] == 1
    for odd in ("", "account-", "account-x", "account-1", "account-²²²", "page", "account-99999999"):
        with pytest.raises(KeyError):
            abilities(odd)


def test_a_cursor_is_a_position_as_text() -> None:
    there = Position("9", "12", "13", {"100": "ab", "99": "cd"})
    assert position(there.cursor) == there
    assert list(position(there.cursor).watched) == ["100", "99"]  # type: ignore[union-attr]  # just made
    assert position("") is None


def test_it_watches_the_newest_and_looks_at_those_first_that_were_unseen_longest() -> None:
    watching = Position("9").watching({str(number): "v" for number in range(95, 95 + MOST_WATCHED)})
    assert list(watching.watching({"95": "w"}).watched)[-1] == "95"
    more = watching.watching({"1000": "v"})
    assert (len(more.watched), "95" in more.watched, "1000" in more.watched) == (MOST_WATCHED, False, True)
    assert "96" not in more.forgetting({"96"}).watched
