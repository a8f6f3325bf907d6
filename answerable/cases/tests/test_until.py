"""Later today, tomorrow morning, next week, wherever the member is."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from answerable.cases.rules.until import Later, offered, until

ZONES = st.sampled_from([ZoneInfo(name) for name in ("UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland")])
NOW = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))


@example(datetime(2028, 10, 28, 22, tzinfo=UTC), ZoneInfo("Europe/Berlin"))  # its clock goes back within these hours
@given(NOW, ZONES)
def test_it_is_always_ahead_and_in_order(now: datetime, zone: ZoneInfo) -> None:
    times = offered(now, zone)
    assert all(now < at for at in times.values())
    monday = until(Later.NEXT_WEEK, now, zone)
    assert times[Later.TOMORROW] <= monday
    assert (Later.NEXT_WEEK in times) is (times[Later.TOMORROW] < monday)
    assert monday.astimezone(zone).weekday() == 0
    assert {at.astimezone(zone).time().isoformat() for at in (times[Later.TOMORROW], monday)} == {"09:00:00"}
    later = until(Later.TODAY, now, zone)
    assert timedelta(hours=3) < later - now <= timedelta(hours=3, minutes=15)
    assert (Later.TODAY in times) is (later.astimezone(zone).date() == now.astimezone(zone).date())
