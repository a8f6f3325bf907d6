"""What departments were told of cases that others have."""

from collections.abc import Iterable

from answerable.routing.models import Notice, NoticesSeen


def notices(department_id: int, page_ids: Iterable[int], *, member_id: int, limit: int = 50) -> list[Notice]:
    """The newest for a department on these pages that this member has not looked at."""
    seen = NoticesSeen.objects.filter(pk=member_id).values_list("notice_id", flat=True).first() or 0
    found = Notice.objects.filter(department_id=department_id, pk__gt=seen, page_id__in=list(page_ids))
    return list(found.select_related("rule__department", "case__page__brand", "case__person").order_by("-id")[:limit])
