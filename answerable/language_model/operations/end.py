from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from answerable.journal.record import Actor, Fact, record
from answerable.language_model.models import Ask, Endpoint
from answerable.language_model.rules.trouble import OF_ONE_QUESTION, Trouble, rest


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a question ended: its answer with what to look at, or its trouble; what it cost and how long it took."""

    text: str = ""
    flags: Sequence[tuple[str, str]] = ()
    trouble: Trouble | None = None
    tokens: int | None = None
    milliseconds: int | None = None
    retry_after: str = ""


@transaction.atomic
def answered(ask_id: int, outcome: Outcome, *, now: datetime) -> None:
    """Keep an answer, and that the model works. Records model.answered with tokens and duration."""
    Endpoint.objects.exclude(failure_count=0, rests_until=None).update(failure_count=0, rests_until=None)
    _end(ask_id, outcome, now)


@transaction.atomic
def failed(ask_id: int, outcome: Outcome, *, now: datetime) -> bool:
    """Keep why there is no answer. One that fails several times in a row is left alone for a while; says whether that begins now.

    Records model.failed with the trouble.
    """
    _end(ask_id, outcome, now)
    endpoint = Endpoint.objects.select_for_update().first()
    if endpoint is None or outcome.trouble in OF_ONE_QUESTION:
        return False
    was_resting = endpoint.rests_until is not None
    endpoint.failure_count += 1
    endpoint.rests_until = rest(endpoint.failure_count, now, outcome.retry_after) or endpoint.rests_until
    endpoint.save(update_fields=["failure_count", "rests_until"])
    return endpoint.rests_until is not None and not was_resting


def _end(ask_id: int, outcome: Outcome, now: datetime) -> None:
    asked = Ask.objects.select_for_update().filter(pk=ask_id, state=Ask.State.WAITING).first()
    if asked is None:
        return
    asked.state = Ask.State.FAILED if outcome.trouble else Ask.State.ANSWERED
    asked.trouble, asked.milliseconds, asked.ended_at = outcome.trouble or "", outcome.milliseconds, now
    asked.tokens = asked.tokens if outcome.tokens is None else outcome.tokens
    asked.given = ""
    if asked.closed_at is None:
        asked.text, asked.flags = outcome.text, list(outcome.flags)
    asked.save()
    data = {"task": asked.task, "model": asked.model, "tokens": asked.tokens, "ms": outcome.milliseconds}
    kind = "model.failed" if outcome.trouble else "model.answered"
    data |= {"trouble": outcome.trouble} if outcome.trouble else {}
    who = Actor(asked.member_id, asked.department_id)
    record([Fact(kind, asked.pk, asked.case_id, asked.page_id, data)], actor=who, now=now)
