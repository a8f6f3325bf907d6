"""Reading a part of a conversation, however long it is."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from answerable.cases.models import Message


def stretch(case_id: int, leg_ids: Iterable[int], *, before: int | None = None, start: int | None = None, limit: int) -> list[Message]:
    """The newest messages of a case in these legs, oldest first: those under the id `before`, and not under `start`."""
    found = _said(case_id, leg_ids).defer("search").select_related("identity", "leg")
    found = found if before is None else found.filter(pk__lt=before)
    found = found if start is None else found.filter(pk__gte=start)
    return list(found.order_by("-id")[:limit])[::-1]


def has_older(case_id: int, leg_ids: Iterable[int], message_id: int) -> bool:
    """Whether a case holds messages in these legs from before this one."""
    return _said(case_id, leg_ids).filter(pk__lt=message_id).exists()


def around(case_id: int, leg_ids: Sequence[int], message_id: int, *, earlier: int, later: int) -> tuple[int, int | None] | None:
    """The first of so many messages before this one, and the first that stands behind so many after it, None where there is none.

    None where the message does not stand in these legs of the case.
    """
    said = _said(case_id, leg_ids).values_list("id", flat=True)
    known = list(said.filter(pk__lte=message_id).order_by("-id")[: earlier + 1])
    if not known or known[0] != message_id:
        return None
    return known[-1], said.filter(pk__gt=message_id).order_by("id")[later : later + 1].first()


def _said(case_id: int, leg_ids: Iterable[int]) -> QuerySet[Message]:
    return Message.objects.filter(case_id=case_id, leg_id__in=list(leg_ids))
