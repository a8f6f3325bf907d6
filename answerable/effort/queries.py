"""Reading one's own time. What others see are sums, which `reports` counts."""

from datetime import date, datetime, tzinfo

from django.db.models import Count, Sum
from django.db.models.functions import TruncWeek

from answerable.effort.models import Span


def own_weeks(member_id: int, *, since: datetime, zone: tzinfo) -> list[tuple[date, int]]:
    """The seconds that a member worked on cases, by the Monday that the week began on, the newest first."""
    found = Span.objects.filter(member_id=member_id, started_at__gte=since).annotate(week=TruncWeek("started_at", tzinfo=zone))
    summed = found.values("week").annotate(total=Sum("seconds")).order_by("-week").values_list("week", "total")
    return [(week.date(), total) for week, total in summed]


def seconds_a_case(*, since: datetime) -> dict[int, float]:
    """How long a department's people worked on a case since then, on average, by department."""
    found = Span.objects.filter(started_at__gte=since).values("department_id")
    told = found.annotate(total=Sum("seconds"), cases=Count("case_id", distinct=True))
    return {each["department_id"]: each["total"] / each["cases"] for each in told}
