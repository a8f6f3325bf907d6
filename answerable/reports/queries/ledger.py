from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.db import connection

from answerable.reports.queries.cells import cells, counted
from answerable.reports.queries.wanted import SECONDS, Wanted
from answerable.reports.rules.bands import Spot, end, prompt, spot
from answerable.reports.rules.ledger import Ledger

_SHARES = (0.5, 0.9)


def ledger(wanted: Wanted, *, now: datetime) -> Ledger:
    """The sums of a period, from tallies; the median and the 90 % are of the messages themselves."""
    found = cells(wanted, now=now)
    waits: Counter[int] = Counter()
    for cell in found:
        if cell.outcome == "answered":
            waits[cell.band] += cell.count
    median, p90 = _waits(wanted, [spot(waits, share) for share in _SHARES])
    return Ledger(
        read=sum(cell.count for cell in found),
        answered=waits.total(),
        closed=counted(found, "closed"),
        open=counted(found, "open"),
        overdue=counted((cell for cell in found if cell.is_old), "open"),
        prompt=prompt(waits),
        median_seconds=median,
        p90_seconds=p90,
    )


def _waits(wanted: Wanted, spots: Sequence[Spot | None]) -> list[float | None]:
    """The seconds at each spot: only the messages of its band are put in order."""
    return [_wait(wanted, each) if each else None for each in spots]


def _wait(wanted: Wanted, spot: Spot) -> float:
    """By the band's end where that message was taken back since it was counted."""
    statement = f"""
        SELECT {SECONDS} FROM reports_messagefact AS f
        WHERE f.outcome = 'answered' AND f.band = %(band)s AND {wanted.condition}
        ORDER BY 1 OFFSET %(skipped)s LIMIT 1
    """
    with connection.cursor() as cursor:
        cursor.execute(statement, wanted.arguments(band=spot.band, skipped=spot.place - 1))
        row = cursor.fetchone()
    return float(row[0]) if row else end(spot.band)
