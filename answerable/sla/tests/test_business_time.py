"""Worked examples, by table, and what must always hold, by hypothesis."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.sla.rules.business_time import Hours, HoursError, due, elapsed, read_hours
from answerable.sla.rules.open_spans import open_spans

OFFICE = {**{str(weekday): [[540, 1020]] for weekday in range(5)}, "5": [[600, 840]]}
WEEKDAYS = {str(weekday): [[540, 1020]] for weekday in range(5)}
SPLIT = {str(weekday): [[540, 720], [780, 1020]] for weekday in range(5)}
NIGHT = {str(weekday): [[1320, 1800]] for weekday in range(5)}
EARLY = {str(weekday): [[60, 360]] for weekday in range(7)}
ALWAYS = {str(weekday): [[0, 1440]] for weekday in range(7)}
BERLIN, NEW_YORK, HAVANA, SAO_PAULO, APIA = "Europe/Berlin", "America/New_York", "America/Havana", "America/Sao_Paulo", "Pacific/Apia"


def local(text: str, zone: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


EXAMPLES = {
    "friday evening into monday": (WEEKDAYS, BERLIN, [], "2026-06-19T16:45", 30, "2026-06-22T09:15"),
    "friday evening into saturday's short day": (OFFICE, BERLIN, [], "2026-06-19T16:45", 30, "2026-06-20T10:15"),
    "until the last minute": (WEEKDAYS, BERLIN, [], "2026-06-19T16:30", 30, "2026-06-19T17:00"),
    "before opening": (WEEKDAYS, BERLIN, [], "2026-06-19T03:00", 30, "2026-06-19T09:30"),
    "on a sunday": (WEEKDAYS, BERLIN, [], "2026-06-21T12:00", 30, "2026-06-22T09:30"),
    "over a holiday": (WEEKDAYS, BERLIN, ["2026-06-22"], "2026-06-19T16:45", 30, "2026-06-23T09:15"),
    "over two holidays and a weekend": (WEEKDAYS, BERLIN, ["2026-12-24", "2026-12-25"], "2026-12-23T16:59", 2, "2026-12-28T09:01"),
    "over the lunch break": (SPLIT, BERLIN, [], "2026-06-17T11:50", 20, "2026-06-17T13:10"),
    "a day and a half": (SPLIT, BERLIN, [], "2026-06-17T09:00", 630, "2026-06-18T13:30"),
    "night shift past midnight": (NIGHT, BERLIN, [], "2026-06-17T23:30", 60, "2026-06-18T00:30"),
    "night shift into the next night": (NIGHT, BERLIN, [], "2026-06-18T05:50", 20, "2026-06-18T22:10"),
    "friday's night shift ends on saturday": (NIGHT, BERLIN, [], "2026-06-20T05:00", 120, "2026-06-22T23:00"),
    "night shift into a holiday": (NIGHT, BERLIN, ["2026-06-18"], "2026-06-17T23:30", 60, "2026-06-18T00:30"),
    "no night shift on a holiday": (NIGHT, BERLIN, ["2026-06-18"], "2026-06-18T05:50", 20, "2026-06-19T22:10"),
    "weekend with a change to summer time": (WEEKDAYS, BERLIN, [], "2026-03-27T16:45", 30, "2026-03-30T09:15"),
    "night without the hour from 2 to 3": (NIGHT | {"5": [[1320, 1800]]}, BERLIN, [], "2026-03-29T01:30", 60, "2026-03-29T03:30"),
    "opens in the skipped hour": ({"6": [[150, 600]]}, NEW_YORK, [], "2026-03-08T00:00", 30, "2026-03-08T03:30"),
    "closes in the skipped hour": ({"6": [[60, 150]]}, NEW_YORK, [], "2026-03-08T01:30", 60, "2026-03-15T01:30"),
    "open only in the skipped hour": ({"6": [[130, 170]]}, NEW_YORK, [], "2026-03-08T00:00", 10, "2026-03-15T02:20"),
    "a skipped opening is none": ({"6": [[130, 170]]}, NEW_YORK, [], "2026-03-08T00:00", 0, "2026-03-15T02:10"),
    "night with the hour from 2 to 3 twice": (EARLY, BERLIN, [], "2026-10-25T01:00", 180, "2026-10-25T03:00"),
    "midnight twice": (EARLY | {"6": [[0, 120]]}, HAVANA, [], "2026-11-01T00:00", 150, "2026-11-01T01:30"),
    "no midnight": ({"6": [[0, 60], [60, 120]]}, SAO_PAULO, [], "2017-10-14T12:00", 30, "2017-10-15T01:30"),
    "a day that did not exist": ({str(day): [[540, 1020]] for day in range(7)}, APIA, [], "2011-12-29T16:45", 30, "2011-12-31T09:15"),
    "always open over a change of the clocks": (ALWAYS, BERLIN, [], "2026-03-29T01:30", 60, "2026-03-29T03:30"),
    "always open but for a holiday": (ALWAYS, BERLIN, ["2026-06-18"], "2026-06-17T23:30", 60, "2026-06-19T00:30"),
    "time that was over already": (WEEKDAYS, BERLIN, [], "2026-06-22T09:15", -30, "2026-06-19T16:45"),
    "nothing left, in closed time": (WEEKDAYS, BERLIN, [], "2026-06-20T12:00", 0, "2026-06-22T09:00"),
}


@pytest.mark.capability("C23")
@pytest.mark.parametrize(("week", "zone", "off", "start", "minutes", "expected"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_it_reckons_the_worked_examples(
    week: dict[str, list[list[int]]], zone: str, off: list[str], start: str, minutes: int, expected: str
) -> None:
    hours = read_hours(week, zone, off)
    begun, at = local(start, zone), local(expected, zone)
    assert due(begun, minutes * 60, hours) == at.astimezone(UTC)
    assert elapsed(begun, at, hours) == minutes * 60


def test_it_answers_in_utc_whatever_the_zone_of_the_start() -> None:
    hours = read_hours(ALWAYS, "UTC", [])
    assert due(local("2026-03-29T01:30", BERLIN), 3600, hours) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_it_counts_the_second_pass_of_a_repeated_hour() -> None:
    hours = read_hours(EARLY, BERLIN, [])
    assert elapsed(local("2026-10-25T02:30", BERLIN, fold=0), local("2026-10-25T02:30", BERLIN, fold=1), hours) == 3600


def test_it_joins_intervals_that_overlap() -> None:
    hours = read_hours({"0": [[540, 720], [660, 1020]], "6": [[1380, 1500]]}, "UTC", [])
    assert hours.minutes(date(2026, 6, 22)) == ((0, 60), (540, 1020))


@pytest.mark.parametrize(
    ("week", "zone", "off", "reason"),
    [
        ({}, "UTC", [], "never open"),
        ({"0": []}, "UTC", [], "never open"),
        ({"7": [[0, 60]]}, "UTC", [], "weekdays 0"),
        ({"0": [[60, 60]]}, "UTC", [], "An interval is"),
        ({"0": [[60]]}, "UTC", [], "An interval is"),
        ({"0": [[600, 2100]]}, "UTC", [], "An interval is"),
        ({"0": [[1440, 1500]]}, "UTC", [], "An interval is"),
        (WEEKDAYS, "Mars/Olympus", [], "no time zone"),
        (WEEKDAYS, "../etc/passwd", [], "no time zone"),
        (WEEKDAYS, "", [], "no time zone"),
        (WEEKDAYS, "UTC", ["25.12.2026"], "A day off is a date"),
    ],
)
def test_it_refuses_hours_that_cannot_be_used(week: dict[str, list[list[int]]], zone: str, off: list[str], reason: str) -> None:
    with pytest.raises(HoursError, match=reason):
        read_hours(week, zone, off)


@pytest.mark.parametrize("sign", [1, -1])
def test_it_refuses_a_deadline_beyond_its_horizon(sign: int) -> None:
    with pytest.raises(HoursError, match="hundred years"):
        due(datetime(2200, 1, 1, tzinfo=UTC), sign * 10**9, read_hours({"0": [[0, 1]]}, "UTC", []))


def test_it_works_out_equal_hours_once() -> None:
    assert read_hours(OFFICE, BERLIN, ["2026-12-25"]) is read_hours(dict(OFFICE), BERLIN, ["2026-12-25"])


zones = st.sampled_from([BERLIN, NEW_YORK, HAVANA, SAO_PAULO, APIA, "UTC", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo"])
intervals = st.tuples(st.integers(0, 1439), st.integers(15, 1440)).map(lambda each: [each[0], each[0] + each[1]])
weeks = st.dictionaries(st.sampled_from("0123456"), st.lists(intervals, min_size=1, max_size=3), min_size=1)
holidays = st.lists(st.dates(date(2011, 1, 1), date(2030, 1, 1)).map(date.isoformat), max_size=5)
calendars = st.builds(read_hours, st.one_of(weeks, st.just(ALWAYS)), zones, holidays)
moments = st.datetimes(datetime(2011, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
seconds = st.integers(-500_000, 500_000)


@given(calendars, moments, seconds)
def test_it_measures_what_it_gave(hours: Hours, start: datetime, span: int) -> None:
    assert elapsed(start, due(start, span, hours), hours) == span


@given(calendars, moments, seconds, st.integers(0, 200_000))
def test_it_is_never_due_earlier_with_more_time(hours: Hours, start: datetime, span: int, more: int) -> None:
    assert due(start, span, hours) <= due(start, span + more, hours)


@given(calendars, moments, seconds, st.timedeltas(timedelta(0), timedelta(days=20)))
def test_it_is_never_due_earlier_for_a_later_start(hours: Hours, start: datetime, span: int, later: timedelta) -> None:
    assert due(start, span, hours) <= due(start + later, span, hours)


@given(calendars, moments, seconds)
def test_it_is_never_due_in_closed_time(hours: Hours, start: datetime, span: int) -> None:
    at = due(start, span, hours)
    today = at.astimezone(hours.zone).date()
    spans = [each for ahead in (-1, 0, 1) for each in open_spans(hours, today + timedelta(days=ahead))]
    assert any(opens <= at <= closes for opens, closes in spans)


@given(calendars, moments, *[st.timedeltas(timedelta(0), timedelta(days=9))] * 2)
def test_it_adds_up(hours: Hours, start: datetime, first: timedelta, second: timedelta) -> None:
    middle, end = start + first, start + first + second
    whole = elapsed(start, end, hours)
    assert 0 <= whole <= (end - start).total_seconds()
    assert elapsed(start, middle, hours) + elapsed(middle, end, hours) == pytest.approx(whole, abs=1e-5)


@given(calendars, st.dates(date(2011, 1, 1), date(2030, 1, 1)))
def test_it_opens_and_closes_in_order(hours: Hours, day: date) -> None:
    moments = [each for ahead in (0, 1, 2) for span in open_spans(hours, day + timedelta(days=ahead)) for each in span]
    assert moments == sorted(moments)
