"""Reading what happened."""

from collections.abc import Iterable

from answerable.journal.models import Event


def of_case(case_id: int, kinds: Iterable[str], *, limit: int = 200) -> list[Event]:
    """The newest events of these kinds in a case, oldest first."""
    return list(Event.objects.filter(case_id=case_id, kind__in=list(kinds)).order_by("-id")[:limit])[::-1]
