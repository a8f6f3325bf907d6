"""Reading what happened."""

from collections.abc import Iterable

from answerable.journal.models import Event


def of_cases(case_ids: Iterable[int], kinds: Iterable[str], *, limit: int = 200) -> list[Event]:
    """The newest events of these kinds in these cases, oldest first."""
    return list(Event.objects.filter(case_id__in=list(case_ids), kind__in=list(kinds)).order_by("-id")[:limit])[::-1]
