"""Claims the clocks that an operation is about to change."""

from collections.abc import Iterable

from answerable.sla.models import Clock


def hold(case_ids: Iterable[int]) -> list[Clock]:
    """The clocks of these cases that have not stopped, locked until the transaction ends, so that nobody stops one meanwhile."""
    clocks = Clock.objects.select_for_update(of=("self",)).filter(case_id__in=list(case_ids), stopped_at__isnull=True)
    return list(clocks.select_related("case").prefetch_related("target__calendar").order_by("id"))
