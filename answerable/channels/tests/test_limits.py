"""What networks say of their limits: read by their own headers, heard where it is asked for, and heeded where little is left."""

import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.channels.contract.limits import Limit, hear, hearing, standard
from answerable.channels.rules.scarce import scarce_until
from answerable.connectors.meta import graph
from answerable.core import clock

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def test_it_reads_mastodons() -> None:
    at = (clock.now() + 5 * MINUTE).replace(microsecond=0)
    told = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "75", "X-RateLimit-Reset": at.isoformat().replace("+00:00", "Z")}
    assert standard(httpx.Headers(told)) == [Limit("", 25, at)]


def test_it_reads_blueskys() -> None:
    at = (clock.now() + 5 * MINUTE).replace(microsecond=0)
    told = {
        "ratelimit-limit": "3000",
        "ratelimit-remaining": "2999",
        "ratelimit-reset": str(int(at.timestamp())),
        "ratelimit-policy": "3000;w=300",
    }
    assert standard(httpx.Headers(told)) == [Limit("", 100, at)]


def test_it_reads_what_counts_from_now() -> None:
    [limit] = standard(httpx.Headers({"RateLimit-Limit": "100, 100;w=60", "RateLimit-Remaining": "0", "RateLimit-Reset": "30"}))
    assert limit.left == 0
    assert limit.resets_at is not None
    assert abs(limit.resets_at - clock.now() - timedelta(seconds=30)) < 5 * timedelta(seconds=1)


def test_it_reads_metas() -> None:
    used = {"1010": [{"type": "messenger", "call_count": 28, "total_cputime": 25, "total_time": 91, "estimated_time_to_regain_access": 0}]}
    told = {graph.USAGE: json.dumps(used), graph.APP_USAGE: json.dumps({"call_count": 100, "total_time": 3, "total_cputime": 1})}
    assert {each.name: each.left for each in graph.limits(httpx.Headers(told))} == {"app": 0, "messenger": 9}
    used["1010"][0]["estimated_time_to_regain_access"] = 12
    [limit] = graph.limits(httpx.Headers({graph.USAGE: json.dumps(used)}))
    assert limit.resets_at is not None
    assert abs(limit.resets_at - clock.now() - 12 * MINUTE) < MINUTE


@given(
    st.dictionaries(st.sampled_from(["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", graph.USAGE]), st.text(max_size=40))
)
def test_it_takes_any_headers(told: dict[str, str]) -> None:
    for limit in [*standard(told), *graph.limits(told)]:
        assert 0 <= limit.left <= 100


@pytest.mark.parametrize(
    "told", ["[]", "{}", '{"a": 1}', '{"a": [1]}', '{"a": [{"type": 7}]}', '{"a": [{"type": "x", "call_count": "y"}]}', "null"]
)
def test_it_takes_any_json(told: str) -> None:
    assert all(each.left == 100 for each in graph.limits({graph.USAGE: told, graph.APP_USAGE: told}))


def test_nobody_hears_but_who_listens() -> None:
    hear([Limit("", 3)])
    with hearing() as found:
        hear([Limit("", 3)])
        hear([Limit("", 2), Limit("app", 9)])
    hear([Limit("", 1)])
    assert {each.name: each.left for each in found.values()} == {"": 2, "app": 9}


@pytest.mark.parametrize(
    ("limits", "until"),
    [
        ([("", 80, NOON + HOUR)], None),
        ([("", 10, NOON + 5 * MINUTE)], NOON + 5 * MINUTE),
        ([("", 5, NOON - MINUTE)], None),
        ([("", 5, None)], NOON + HOUR),
        ([("", 5, NOON + 20 * HOUR)], NOON + HOUR),
        ([("app", 3, NOON + 5 * MINUTE), ("pages", 1, NOON + 9 * MINUTE)], NOON + 9 * MINUTE),
        ([], None),
    ],
)
def test_it_spares_what_is_nearly_used_up(limits: list[tuple[str, int, datetime | None]], until: datetime | None) -> None:
    assert scarce_until(limits, NOON, NOON) == until
    assert scarce_until(limits, None, NOON) is None
