"""The ledger's measures."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.reports.rules.ledger import Ledger, answered_share, ignored_share, prompt_share, whole_percents

MONTH = Ledger(read=20, answered=6, closed=1, open=3, overdue=2, prompt=5)


def test_it_divides_by_what_needed_a_response() -> None:
    assert MONTH.needed == 10
    assert answered_share(MONTH) == 0.6
    assert prompt_share(MONTH) == 0.5
    assert ignored_share(MONTH) == 0.3
    assert MONTH.waiting == 1


def test_it_has_no_share_of_nothing() -> None:
    assert answered_share(Ledger(read=3)) is None


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=6))
def test_whole_percents_sum_to_a_hundred(parts: list[int]) -> None:
    shown = whole_percents(parts)
    assert sum(shown) == (100 if sum(parts) else 0)
    assert all(abs(each - 100 * part / (sum(parts) or 1)) < 1 for each, part in zip(shown, parts, strict=True))
