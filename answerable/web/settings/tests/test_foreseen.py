"""What a trial foresees, in words: rounded, and silent where there is nothing to say."""

from typing import Any

import pytest

from answerable.web.settings.ownership.foreseen import changes, loads

NAMES = {1: "Service", 2: "Sales"}


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        ({"hand_offs": {"cases": 40, "handed": 31, "saved": 11}}, [("0.78", "0.50", "11 begin where they were handed to")]),
        ({"hand_offs": {"cases": 0, "handed": 0, "saved": 0}}, []),
        ({"hand_offs": {"cases": 1000, "handed": 1, "saved": 0}}, []),
        ({"same_day": {"needed": 0, "now": 0, "then": 0, "borrowed": []}}, []),
        (
            {"same_day": {"needed": 1200, "now": 972, "then": 1011.6, "borrowed": []}},
            [("81\u00a0%", "84\u00a0%", "of 1,200 messages that needed an answer")],
        ),
        ({}, []),
    ],
)
def test_it_says_what_changes(ahead: dict[str, Any], said: list[tuple[str, str, str]]) -> None:
    assert [(each.before, each.after, each.note) for each in changes({"ahead": ahead})] == said


def test_it_draws_hours_and_where_a_shift_ends_on_one_scale() -> None:
    found = {"ahead": {"hours": [[1, 118 * 3600, 114 * 3600, 150 * 3600], [2, 6 * 3600, 18 * 3600, 16 * 3600]]}, "load": []}
    service, sales = loads(found, NAMES, 30)
    assert (service.before, service.after, service.is_over, service.width_before) == (118, 114, False, 78.7)
    assert (sales.name, sales.is_over, sales.on_shift, sales.shift_at, sales.width_after) == ("Sales", True, 16, 10.7, 12)


def test_it_counts_cases_where_no_time_was_measured() -> None:
    [service] = loads({"load": [[1, 60, 30]]}, NAMES, 30)
    assert (service.before, service.after, service.on_shift, service.width_after) == (14, 7, None, 50)
