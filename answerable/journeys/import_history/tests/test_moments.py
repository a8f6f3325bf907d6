"""Times as files write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from answerable.journeys.import_history.moments import BadMoment, moment

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2015-02-24 11:35:52 -0800", datetime(2015, 2, 24, 19, 35, 52, tzinfo=UTC)),
        ("2015-02-24T11:35:52Z", datetime(2015, 2, 24, 11, 35, 52, tzinfo=UTC)),
        ("2015-07-24 11:35", datetime(2015, 7, 24, 10, 35, tzinfo=UTC)),
        ("Tue Oct 31 22:10:47 +0000 2017", datetime(2017, 10, 31, 22, 10, 47, tzinfo=UTC)),
        ("24 February 2015 11:35 UTC", datetime(2015, 2, 24, 11, 35, tzinfo=UTC)),
        ("24/02/2015 11:35", datetime(2015, 2, 24, 11, 35, tzinfo=UTC)),
        ("1424777752", datetime(2015, 2, 24, 11, 35, 52, tzinfo=UTC)),
        ("1424777752000", datetime(2015, 2, 24, 11, 35, 52, tzinfo=UTC)),
    ],
)
def test_it_understands(text: str, expected: datetime) -> None:
    assert moment(text, LONDON, None) == expected


@pytest.mark.parametrize(
    "text", ["", "soon", "10", "24 February", "11:35", "2015-13-45", "0001-01-01T00:00:00", "9999-12-31T23:59:59-12:00", "٣"]
)
def test_it_refuses(text: str) -> None:
    with pytest.raises(BadMoment):
        moment(text, LONDON, None)


def test_it_does_not_guess_which_is_the_day() -> None:
    with pytest.raises(BadMoment, match="two dates"):
        moment("01/02/2015", LONDON, None)
    assert moment("01/02/2015", LONDON, True).month == 2
    assert moment("01/02/2015", LONDON, False).month == 1
