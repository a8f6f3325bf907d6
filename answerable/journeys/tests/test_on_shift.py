"""Who is there: a night shift, a holiday, the days on which the clocks change, a colleague who is away and the one who stands in."""

from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.journal.record import PROGRAM
from answerable.journeys.casework.on_shift import on_shift, there
from answerable.sla import operations as sla
from answerable.sla.models import Calendar
from answerable.sla.operations import HoursDraft
from answerable.staff import operations as staff
from answerable.staff.models import Member
from tests.cast import Company

pytestmark = pytest.mark.django_db
# A Monday in June; London is an hour ahead of UTC.
MONDAY_NOON = datetime(2027, 6, 14, 11, tzinfo=UTC)


def online(*members: Member, now: datetime = MONDAY_NOON) -> None:
    for member in members:
        staff.say_presence(member.pk, "online", actor=PROGRAM, now=now)


def names(company: Company, now: datetime, department: str = "Service") -> list[str]:
    return [each.name for each in on_shift(now).of(company.departments[department].pk)]


def london(moment: datetime) -> datetime:
    """A time of day in summer time, as UTC."""
    return moment - timedelta(hours=1)


def open_at(company: Company, week: dict[str, list[tuple[int, int]]], country: str = "", department: str = "Service") -> None:
    """Give a department business hours of its own, in London."""
    night = Calendar.objects.create(name="Other hours", timezone="Europe/London", hours={"0": [[0, 60]]})
    sla.keep_hours(night.pk, HoursDraft("Europe/London", week, country=country), actor=PROGRAM, now=MONDAY_NOON)
    sla.choose_hours(company.departments[department].pk, night.pk, actor=PROGRAM, now=MONDAY_NOON)


def test_it_finds_who_is_online_within_the_hours_of_their_department(company: Company) -> None:
    online(company.jonas, company.maya, company.lena)
    staff.say_presence(company.maya.pk, "away", actor=PROGRAM, now=MONDAY_NOON)
    assert names(company, MONDAY_NOON) == ["Jonas Lindqvist"]
    assert names(company, MONDAY_NOON, "Marketing") == ["Lena Brandt"]


def test_it_takes_nobody_for_there_whose_browser_was_not_seen_for_five_minutes(company: Company) -> None:
    online(company.jonas)
    assert names(company, MONDAY_NOON + timedelta(minutes=4, seconds=59)) == ["Jonas Lindqvist"]
    assert names(company, MONDAY_NOON + timedelta(minutes=5)) == []
    staff.see(company.jonas, now=MONDAY_NOON + timedelta(minutes=6))
    assert names(company, MONDAY_NOON + timedelta(minutes=6)) == ["Jonas Lindqvist"]


def test_it_leaves_off_shift_who_says_so_though_their_browser_is_open(company: Company) -> None:
    staff.say_presence(company.jonas.pk, "off", actor=PROGRAM, now=MONDAY_NOON)
    staff.see(company.jonas, now=MONDAY_NOON + timedelta(minutes=2))
    assert names(company, MONDAY_NOON + timedelta(minutes=2)) == []


def test_a_night_shift_goes_on_past_midnight_and_ends_in_the_morning(company: Company) -> None:
    open_at(company, {"0": [(22 * 60, 30 * 60)]})
    for hour, is_there in ((21, False), (22, True), (24, True), (29, True), (30, False)):
        now = london(datetime(2027, 6, 14, tzinfo=UTC) + timedelta(hours=hour))
        online(company.jonas, now=now)
        assert bool(names(company, now)) is is_there, hour


def test_on_a_holiday_nobody_is_on_shift_though_they_look_in(company: Company) -> None:
    open_at(company, {str(day): [(9 * 60, 17 * 60)] for day in range(7)}, country="GB")
    christmas, day_after = datetime(2028, 12, 25, 11, tzinfo=UTC), datetime(2028, 12, 27, 11, tzinfo=UTC)
    online(company.jonas, now=christmas)
    assert names(company, christmas) == []
    # Boxing Day is one too: the department is open again on the 27th.
    assert on_shift(christmas).opens_at(company.departments["Service"].pk) == day_after.replace(hour=9)
    online(company.jonas, now=day_after)
    assert names(company, day_after) == ["Jonas Lindqvist"]


def test_when_the_clocks_change_the_shift_begins_by_the_clock_on_the_wall(company: Company) -> None:
    open_at(company, {"6": [(9 * 60, 17 * 60)]})
    service = company.departments["Service"].pk
    for night, opens in (
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), datetime(2027, 3, 28, 8, tzinfo=UTC)),
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), datetime(2027, 10, 31, 9, tzinfo=UTC)),
    ):
        assert on_shift(night).opens_at(service) == opens
        online(company.jonas, now=opens)
        assert names(company, opens - timedelta(seconds=1)) == []
        assert names(company, opens) == ["Jonas Lindqvist"]


def test_a_deputy_stands_in_from_the_first_day_to_the_last_as_the_absent_count_them(company: Company) -> None:
    Member.objects.filter(pk=company.priya.pk).update(timezone="Pacific/Auckland")
    staff.depute(company.priya.pk, company.lena.pk, from_on=date(2027, 6, 14), until_on=date(2027, 6, 14), actor=PROGRAM, now=MONDAY_NOON)
    online(company.lena)
    assert names(company, MONDAY_NOON) == ["Lena Brandt"]
    assert there([company.priya.pk], MONDAY_NOON) == [company.lena]
    # In Auckland it is Tuesday from noon in London on.
    online(company.lena, now=MONDAY_NOON + timedelta(hours=1))
    assert names(company, MONDAY_NOON + timedelta(hours=1)) == []


def test_nobody_stands_in_for_who_is_there_and_no_deputy_who_is_away_themselves(company: Company) -> None:
    staff.depute(company.priya.pk, company.lena.pk, actor=PROGRAM, now=MONDAY_NOON)
    online(company.priya, company.lena)
    assert names(company, MONDAY_NOON) == ["Priya Raman"]
    for member in (company.priya, company.lena):
        staff.say_presence(member.pk, "off", actor=PROGRAM, now=MONDAY_NOON)
    assert there([company.priya.pk], MONDAY_NOON) == []


def test_a_leaver_is_never_on_shift(company: Company) -> None:
    online(company.jonas)
    staff.leave(company.jonas.pk, actor=PROGRAM, now=MONDAY_NOON)
    assert names(company, MONDAY_NOON) == []
