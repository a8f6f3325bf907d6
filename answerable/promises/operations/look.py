"""What the program finds out about promises by itself. The rows say by what and how surely: they need no event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection, transaction

from answerable.cases.models import Message
from answerable.promises.models import Promise, Quote, Search

_DOUBLE = """
DELETE FROM promises_quote AS q USING cases_message AS m
WHERE m.id = q.message_id AND q.case_id = ANY(%(cases)s::bigint[]) AND m.case_id <> q.case_id
    AND EXISTS (SELECT FROM promises_quote AS o WHERE o.promise_id = q.promise_id AND o.case_id = m.case_id)
"""
_FOLLOW = """
UPDATE promises_quote AS q SET case_id = m.case_id FROM cases_message AS m
WHERE m.id = q.message_id AND q.case_id = ANY(%(cases)s::bigint[]) AND m.case_id <> q.case_id
"""


@dataclass(frozen=True, slots=True)
class Looked:
    """A case that was searched for promises: up to which message, and the first quote of each promise."""

    case_id: int
    message_id: int
    quotes: Sequence[Quote] = field(default_factory=tuple)


@transaction.atomic
def looked(found: Sequence[Looked], *, stamp: str) -> set[int]:
    """Keep what was found, in place of what was found before; says in which cases something else is quoted now."""
    ids = [each.case_id for each in found]
    before = {(each.case_id, each.promise_id): each for each in Quote.objects.filter(case_id__in=ids)}
    now = {(each.case_id, each.promise_id): each for case in found for each in case.quotes}
    gone = [each.pk for key, each in before.items() if key not in now or _told(now[key]) != _told(each)]
    Quote.objects.filter(pk__in=gone).delete()
    Quote.objects.bulk_create([each for key, each in now.items() if key not in before or _told(before[key]) != _told(each)])
    rows = [Search(case_id=each.case_id, message_id=each.message_id, stamp=stamp) for each in found]
    Search.objects.bulk_create(rows, update_conflicts=True, unique_fields=["case_id"], update_fields=["message_id", "stamp"])
    return {case_id for case_id, _promise in before.keys() ^ now.keys()}


def follow(case_ids: Iterable[int]) -> None:
    """After messages moved between these cases: what was quoted goes with its message, and the cases are searched again."""
    ids = list(case_ids)
    with connection.cursor() as cursor:
        cursor.execute(_DOUBLE, {"cases": ids})
        cursor.execute(_FOLLOW, {"cases": ids})
    Search.objects.filter(case_id__in=ids).delete()


def search_again(message_ids: Iterable[int]) -> None:
    """After these messages were edited or are gone: what they quote is found anew. Costs nothing where there are none."""
    if ids := list(message_ids):
        Search.objects.filter(case__in=Message.objects.filter(pk__in=ids).values("case_id")).delete()


def keep_vector(promise: Promise, vector: bytes | None, *, embedder: str) -> None:
    """Keep what a promise means, unless it says something else by now."""
    Promise.objects.filter(pk=promise.pk, number=promise.number).update(vector=vector, embedder=embedder)


def _told(quote: Quote) -> tuple[int, str]:
    return quote.message_id, quote.by
