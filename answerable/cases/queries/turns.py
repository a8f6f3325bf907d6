"""Which message began a case, and what came after it was closed."""

from collections.abc import Iterable

from django.db.models import F, Min

from answerable.cases.models import Closure, Message


def first_messages(case_ids: Iterable[int]) -> list[int]:
    """The id of the customer's first message of each case."""
    theirs = Message.objects.filter(case_id__in=list(case_ids), is_ours=False)
    return list(theirs.values("case_id").annotate(first=Min("id")).values_list("first", flat=True))


def written_since_closing(message_ids: Iterable[int]) -> list[int]:
    """The closed cases, by id, of those of these messages that came after the closing; what was brought in from a file is history."""
    live = Message.objects.filter(pk__in=list(message_ids), is_imported=False, deleted_at=None).values_list("case_id", "id")
    newest: dict[int, int] = {}
    for case_id, message_id in live:
        newest[case_id] = max(newest.get(case_id, 0), message_id)
    closed = Closure.objects.filter(case_id__in=newest, case__is_open=False, reopened_at=None).values_list("case_id", F("last_message_id"))
    return sorted(case_id for case_id, last in closed if newest[case_id] > last)
