"""Signs of work become time: never more than went by, in any order, with any number of windows."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from answerable.effort.rules.joining import QUARTER, Sign, Work, joined

PAUSE = timedelta(seconds=60)
NINE = datetime(2026, 5, 4, 9, tzinfo=UTC)
A, B = Work(1, 1, 1), Work(2, 1, 1)
works = st.builds(Work, st.integers(1, 3), st.just(1), st.integers(1, 2))
signs = st.lists(
    st.builds(lambda after, work, leaving: sign(after, work, leaving), st.integers(0, 3000), works, st.booleans()), max_size=40
)


def sign(after: int, work: Work = A, is_leaving: bool = False) -> Sign:
    return Sign(NINE + timedelta(seconds=after), work, is_leaving)


def by_work(*found: Sign) -> dict[int, int]:
    """Seconds by case."""
    counted: dict[int, int] = {}
    for (work, _quarter), seconds in joined(found, longest_pause=PAUSE).seconds.items():
        counted[work.case_id] = counted.get(work.case_id, 0) + seconds
    return counted


def test_it_counts_from_sign_to_sign() -> None:
    assert by_work(sign(0), sign(20), sign(75)) == {1: 75}


def test_it_counts_no_pause_of_more_than_a_minute() -> None:
    assert by_work(sign(0), sign(60)) == {1: 60}
    assert by_work(sign(0), sign(20), sign(81), sign(90)) == {1: 29}


def test_it_counts_for_the_window_in_which_something_happened_last() -> None:
    assert by_work(sign(0, A), sign(10, B), sign(30, A), sign(40, B), sign(50, B)) == {1: 20, 2: 30}


def test_it_counts_nothing_after_a_case_was_left() -> None:
    assert by_work(sign(0), sign(15, is_leaving=True), sign(40, B), sign(50, B)) == {1: 15, 2: 10}
    assert by_work(sign(0, A), sign(10, B), sign(15, A, is_leaving=True), sign(30, B)) == {1: 10, 2: 20}


def test_it_tells_quarters_of_an_hour_apart() -> None:
    found = joined([sign(890), sign(920)], longest_pause=PAUSE).seconds
    assert found == {(A, NINE): 10, (A, NINE + QUARTER): 20}


@given(signs, st.randoms(use_true_random=False))
def test_the_order_in_which_signs_arrive_does_not_matter(found: list[Sign], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert joined(shuffled, longest_pause=PAUSE) == joined(found, longest_pause=PAUSE)


@given(signs)
def test_it_never_counts_more_than_went_by(found: list[Sign]) -> None:
    seconds = joined(found, longest_pause=PAUSE).seconds
    moments = sorted(each.at for each in found)
    assert seconds.total() <= (moments[-1] - moments[0]).total_seconds() if moments else not seconds
    for _work, quarter in seconds:
        assert sum(count for (_, other), count in seconds.items() if other == quarter) <= QUARTER.total_seconds()


@given(signs, works, st.integers(1, 100))
def test_a_second_window_never_doubles_time(found: list[Sign], work: Work, shift: int) -> None:
    """What all windows together come to is less than what went by, and a sign more adds at most the pauses that it breaks."""
    stays = [each._replace(is_leaving=False) for each in found]
    other = [Sign(each.at + timedelta(seconds=shift), work) for each in stays]
    both = joined([*stays, *other], longest_pause=PAUSE).seconds.total()
    moments = sorted({each.at for each in [*stays, *other]})
    pauses = [later - sooner for sooner, later in pairwise(moments)]
    assert both == sum(pause.total_seconds() for pause in pauses if pause <= PAUSE)


@given(signs, st.integers(0, 3000))
def test_it_counts_the_same_in_two_goes(found: list[Sign], until: int) -> None:
    at = NINE + timedelta(seconds=until)
    first = joined([each for each in found if each.at <= at], longest_pause=PAUSE)
    left = [first.last] if first.last else []
    second = joined([*left, *(each for each in found if each.at > at)], longest_pause=PAUSE)
    assert first.seconds + second.seconds == joined(found, longest_pause=PAUSE).seconds
