"""What another matrix would do to departments: nothing where nothing moves, never more than all, and the sums by hand."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.reports.rules.forecast import Came, Going, Load, Shares, loads, on_shift, same_day

SERVICE, MARKETING, LEGAL = 1, 2, 3
HOUR = 3600
departments = st.sampled_from([SERVICE, MARKETING, LEGAL])
counts = st.integers(0, 60).flatmap(lambda needed: st.tuples(st.just(needed), st.integers(0, needed)))
came = st.builds(lambda who, early, both: Came(who, early, *both), departments, st.booleans(), counts)
ways = st.lists(st.tuples(departments, st.booleans()))
loaded = st.builds(Load, departments, st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1e6))


@given(st.lists(came), st.lists(came))
def test_nothing_changes_where_nothing_moves(past: list[Came], lately: list[Came]) -> None:
    stays = [Going(each.department_id, each.department_id, each.has_time, each.needed, each.same_day) for each in lately]
    assert same_day(lately, stays, Shares(past), []) == sum(each.same_day for each in lately)


@given(
    st.lists(came),
    st.lists(came),
    st.lists(st.tuples(departments, st.booleans())),
    st.lists(loaded, unique_by=lambda each: each.department_id),
)
def test_it_is_never_less_than_nothing_nor_more_than_all(
    past: list[Came], lately: list[Came], ways: list[tuple[int, bool]], found: list[Load]
) -> None:
    going = [Going(each.department_id, *way, each.needed, each.same_day) for each, way in zip(lately, ways, strict=False)]
    then = same_day(lately, going, Shares(past), found)
    assert -1e-6 <= then <= sum(each.needed for each in lately) + 1e-6


def test_what_moves_counts_by_what_its_new_department_did_with_what_came_so_late() -> None:
    past = [Came(SERVICE, True, 40, 36), Came(SERVICE, False, 20, 5), Came(MARKETING, True, 60, 30), Came(MARKETING, False, 2, 2)]
    going = [Going(MARKETING, SERVICE, True, 10, 4), Going(MARKETING, SERVICE, False, 8, 6)]
    shares = Shares(past)
    assert same_day(past, going, shares, []) == 36 + 5 + 32 - 10 + 10 * 0.9 + 8 * 0.25
    assert not shares.borrowed
    assert shares.of(MARKETING, has_time=False) == 7 / 22
    assert shares.borrowed == {MARKETING}
    assert shares.of(0, has_time=True) == 0


def test_who_would_get_more_than_there_is_time_for_answers_what_fits() -> None:
    past = [Came(SERVICE, True, 100, 80), Came(MARKETING, True, 40, 20)]
    over = Load(SERVICE, 8 * HOUR, 40 * HOUR, 20 * HOUR)
    assert (over.is_over, over.fits) == (True, 0.5)
    assert same_day(past, [Going(MARKETING, SERVICE, True, 20, 10)], Shares(past), [over]) == 80 * 0.5 + 10 + 20 * 0.8 * 0.5
    was_over = Load(SERVICE, 40 * HOUR, 30 * HOUR, 20 * HOUR)
    assert (was_over.is_over, was_over.fits) == (False, 1.0)


def test_hours_are_cases_times_what_was_measured_and_nobody_is_on_shift_day_and_night() -> None:
    found = {each.department_id: each for each in loads([(SERVICE, 30, 60), (LEGAL, 0, 15)], {SERVICE: 600, MARKETING: 1200}, {}, days=30)}
    assert (found[SERVICE].before, found[SERVICE].after) == (30 * 600 * 7 / 30, 60 * 600 * 7 / 30)
    assert found[LEGAL].after == 15 * 900 * 7 / 30
    assert found[LEGAL].is_over
    round_the_clock, mornings = 30 * 24 * HOUR, 30 * 4 * HOUR
    full_time = 148 * 12 / (365.2425 / 7) * HOUR
    assert round(on_shift(3, round_the_clock, days=30, hours_a_month=148)) == round(3 * full_time)
    assert on_shift(2, mornings, days=30, hours_a_month=148) == 2 * 28 * HOUR
