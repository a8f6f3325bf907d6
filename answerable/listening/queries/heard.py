"""What was heard: by which phrase, how much of it asked for something."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from answerable.listening.models import Heard, Stream


class Figures(NamedTuple):
    """How many messages were heard by a phrase, how many needed a response, how many of those were answered."""

    heard: int = 0
    needed: int = 0
    answered: int = 0

    @property
    def is_noisy(self) -> bool:
        """Whether next to nothing of much was worth reading."""
        return self.heard >= NOISY_FROM and self.needed * 20 < self.heard


NOISY_FROM = 20


def figures(since: datetime) -> dict[int, Figures]:
    """By phrase, of what was heard since then."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT heard.phrase_id, count(*), count(*) FILTER (WHERE reading.needs_response),
                count(*) FILTER (WHERE reading.needs_response AND EXISTS (
                    SELECT FROM cases_message AS ours WHERE ours.case_id = message.case_id AND ours.id > message.id AND ours.is_ours))
            FROM listening_heard AS heard
            JOIN cases_message AS message ON message.id = heard.message_id
            LEFT JOIN triage_reading AS reading ON reading.message_id = heard.message_id
            WHERE heard.at >= %s GROUP BY heard.phrase_id
            """,
            [since],
        )
        return {phrase_id: Figures(*counts) for phrase_id, *counts in cursor.fetchall()}


def heard_in(case_id: int) -> dict[int, str]:
    """The spelling by which each heard message of a case was."""
    return dict(Heard.objects.filter(message__case_id=case_id).values_list("message_id", "spelling"))


def streams(page_ids: Iterable[int]) -> dict[int, Stream]:
    """How far the network around each of these pages was heard."""
    return Stream.objects.in_bulk(list(page_ids))


def position(page_id: int) -> str:
    """Up to where the network around a page was heard; "" for the beginning."""
    return Stream.objects.filter(pk=page_id).values_list("cursor", flat=True).first() or ""
