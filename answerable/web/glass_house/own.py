"""What was measured of oneself: hours on cases by week. Nobody else sees these days; leads and owners see sums."""

from datetime import timedelta

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.effort.queries import own_weeks
from answerable.web.glass_house.words import clock as as_clock
from answerable.web.members import member_of

DAYS = 7 * 26


def index(request: HttpRequest) -> HttpResponseBase:
    """The last half year."""
    found = own_weeks(member_of(request).pk, since=clock.now() - timedelta(days=DAYS), zone=timezone.get_current_timezone())
    most = max((seconds for _week, seconds in found), default=0)
    rows = [(week, as_clock(seconds), round(100 * seconds / most)) for week, seconds in found]
    return render(request, "glass_house/own.html", {"rows": rows, "kept_months": get_settings().effort_kept_months})
