"""Public holidays are off, each year anew, with the days to which they are moved."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.sla.rules.business_time import due, elapsed, opens_at, read_hours
from answerable.sla.rules.hours import HoursError
from answerable.sla.rules.public_holidays import countries, subdivision_names

WORKDAYS = {str(day): [[9 * 60, 17 * 60]] for day in range(5)}
CALENDARS = {country: read_hours(WORKDAYS, "Europe/London", (), country=country) for country in ("", "GB", "DE", "ES", "SA")}
moments = st.datetimes(datetime(2024, 1, 1), datetime(2034, 12, 31), timezones=st.just(UTC))


@pytest.mark.parametrize(
    ("country", "part", "asked", "answered_by"),
    [
        # Christmas 2027 is a Saturday: Monday and Tuesday are off in its place.
        ("GB", "ENG", "2027-12-24 16:45", "2027-12-29 09:15"),
        ("", "", "2027-12-24 16:45", "2027-12-27 09:15"),
        # The second of January is a holiday in Scotland alone.
        ("GB", "SCT", "2026-12-31 16:45", "2027-01-05 09:15"),
        ("GB", "ENG", "2026-12-31 16:45", "2027-01-04 09:15"),
        # Corpus Christi is one in Bavaria.
        ("DE", "BY", "2027-05-26 16:45", "2027-05-28 09:15"),
        ("DE", "BE", "2027-05-26 16:45", "2027-05-27 09:15"),
    ],
)
def test_half_an_hour_runs_on_when_work_does(country: str, part: str, asked: str, answered_by: str) -> None:
    hours = read_hours(WORKDAYS, "Europe/London", (), country=country, subdivision=part)
    found = due(datetime.fromisoformat(asked).replace(tzinfo=hours.zone), 1800, hours)
    assert found == datetime.fromisoformat(answered_by).replace(tzinfo=hours.zone)


@given(start=moments, minutes=st.integers(0, 5_000), country=st.sampled_from(sorted(CALENDARS)))
def test_it_only_ever_gives_more_time_and_counts_it_back(start: datetime, minutes: int, country: str) -> None:
    hours = CALENDARS[country]
    found = due(start, minutes * 60, hours)
    assert found >= due(start, minutes * 60, CALENDARS[""])
    assert elapsed(start, found, hours) == minutes * 60


@given(at=moments, country=st.sampled_from(sorted(CALENDARS)))
def test_it_opens_on_no_day_off_and_not_before_it_is_asked(at: datetime, country: str) -> None:
    hours = CALENDARS[country]
    opens = opens_at(at, hours)
    assert opens >= at
    assert not hours.is_off(opens.astimezone(hours.zone).date())
    assert elapsed(at, opens, hours) == 0
    assert elapsed(opens, opens + timedelta(minutes=1), hours) > 0


def test_a_night_shift_that_began_before_the_holiday_ends_in_full() -> None:
    nights = read_hours({str(day): [[22 * 60, 30 * 60]] for day in range(7)}, "Europe/London", (), country="GB")
    christmas = date(2026, 12, 25)
    assert nights.minutes(christmas) == ((0, 6 * 60),)
    # Boxing Day falls on a Saturday, and its shift would have begun in the evening of Christmas Day.
    assert nights.minutes(date(2026, 12, 26)) == ()


@pytest.mark.parametrize(("country", "part"), [("XX", ""), ("GB", "BY"), ("de", ""), ("GBR", "")])
def test_it_refuses_whose_holidays_nobody_knows(country: str, part: str) -> None:
    with pytest.raises(HoursError):
        read_hours(WORKDAYS, "Europe/London", (), country=country, subdivision=part)


def test_every_country_can_be_chosen_with_each_of_its_parts() -> None:
    assert len(countries()) > 100
    for country in countries():
        for part in subdivision_names(country):
            read_hours(WORKDAYS, "UTC", (), country=country, subdivision=part)
