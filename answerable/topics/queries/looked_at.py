"""What is to be looked at: cases without a topic, the words of their customers, and the examples that show what topics are."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection
from django.db.models import F

from answerable.cases.models import Case
from answerable.topics.models import Example, Placement

LATEST = 2_000  # cases, the newest: who suggests for more is read by nobody
MOST_OF_TOPIC = 60  # examples, the newest: more say nothing new
MESSAGES = 3  # of a customer, where the first says too little

_WAITING = """
SELECT c.id FROM (SELECT id FROM cases_case ORDER BY id DESC LIMIT %(latest)s) AS c
LEFT JOIN topics_suggestion AS s ON s.case_id = c.id
WHERE NOT EXISTS (SELECT FROM topics_placement AS p WHERE p.case_id = c.id)
AND (s.case_id IS NULL OR s.fit_id <> %(fit)s OR NOT s.is_whole AND EXISTS (
    SELECT FROM cases_message AS m WHERE m.case_id = c.id AND m.id > s.message_id AND NOT m.is_ours AND m.deleted_at IS NULL))
ORDER BY c.id DESC LIMIT %(limit)s
"""
_WORDS = """
SELECT m.case_id, m.id, m.text FROM unnest(%(cases)s::bigint[]) AS wanted(id)
CROSS JOIN LATERAL (
    SELECT case_id, id, text FROM cases_message
    WHERE case_id = wanted.id AND NOT is_ours AND deleted_at IS NULL ORDER BY id LIMIT %(messages)s
) AS m
"""


class Said(NamedTuple):
    """A message of a customer."""

    message_id: int
    text: str


class Shown(NamedTuple):
    """An example of a topic: a case by its id, or a typed sentence by its own below 0."""

    key: int
    topic_id: int
    vector: bytes | None = None


def waiting(fit_id: int, limit: int) -> list[int]:
    """Cases without a topic, of the newest ones, that were not looked at since the examples changed or said more since; newest first."""
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, {"latest": LATEST, "fit": fit_id, "limit": limit})
        return [case_id for (case_id,) in cursor.fetchall()]


def beginnings(case_ids: Iterable[int]) -> dict[int, list[Said]]:
    """What the customers of these cases said first, up to `MESSAGES` each."""
    found: dict[int, list[Said]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_WORDS, {"cases": list(case_ids), "messages": MESSAGES})
        for case_id, message_id, text in cursor.fetchall():
            found.setdefault(case_id, []).append(Said(message_id, text))
    return found


def unread_examples(embedder: str, limit: int) -> list[tuple[int, str]]:
    """Typed sentences without a vector by this embedder."""
    wanted = Example.objects.filter(topic__archived_at=None).exclude(embedder=embedder)
    return list(wanted.order_by("id").values_list("pk", "text")[:limit])


def shown(embedder: str) -> list[Shown]:
    """What topics are shown by: of each the newest cases that somebody put there, and the newest typed sentences."""
    typed = Example.objects.filter(topic__archived_at=None, embedder=embedder).order_by("-id")
    put = Placement.objects.filter(topic__archived_at=None, member_id__isnull=False).order_by("-at", "-pk")
    found = [Shown(pk, topic_id) for pk, topic_id in put.values_list("pk", "topic_id")]
    found += [Shown(-pk, topic_id, bytes(vector)) for pk, topic_id, vector in typed.values_list("pk", "topic_id", "vector") if vector]
    counts: dict[int, int] = {}
    kept = []
    for each in found:
        counts[each.topic_id] = counts.get(each.topic_id, 0) + 1
        if counts[each.topic_id] <= MOST_OF_TOPIC:
            kept.append(each)
    return sorted(kept)


def brands(case_ids: Iterable[int]) -> dict[int, int]:
    """The brand of each of these cases."""
    return dict(Case.objects.filter(pk__in=list(case_ids)).annotate(brand=F("page__brand_id")).values_list("pk", "brand"))
