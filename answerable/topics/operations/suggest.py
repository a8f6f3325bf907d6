"""What the program finds out about topics by itself. The rows say when, by which examples and how sure: they need no event."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import transaction

from answerable.topics import queries
from answerable.topics.models import Example, Fit, Suggestion

if TYPE_CHECKING:
    from answerable.topics.rules.fitting import Fitted
    from answerable.topics.rules.suggesting import Guess


class Looked(NamedTuple):
    """A case that was looked at: what was guessed, up to which message, and whether there was enough to read."""

    case_id: int
    guess: "Guess"
    alike: Sequence[int]
    message_id: int
    is_whole: bool


def keep_vectors(vectors: Mapping[int, bytes], *, embedder: str) -> None:
    """Keep what typed sentences mean."""
    Example.objects.bulk_update([Example(pk=pk, vector=each, embedder=embedder) for pk, each in vectors.items()], ["vector", "embedder"])


def keep_fit(fitted: "Fitted", *, stamp: str, embedder: str, now: datetime) -> Fit:
    """Keep how suggestions are made from now on; what none is made by any more is forgotten."""
    figures = {
        label: {"n": each.n, "precision": round(each.precision, 3), "recall": round(each.recall, 3)}
        for label, each in fitted.figures.per_label.items()
    }
    Fit.objects.exclude(pk__in=Suggestion.objects.values("fit_id")).delete()
    return Fit.objects.create(
        way=fitted.way,
        embedder=embedder,
        stamp=stamp,
        sureness=list(fitted.sureness),
        figures=figures,
        accuracy=fitted.figures.accuracy,
        count=fitted.figures.n,
        at=now,
    )


@transaction.atomic
def suggest(looked: Sequence[Looked], *, fit_id: int, now: datetime) -> set[int]:
    """Keep what these cases seem to be about; says in which of them something else is shown or sure now.

    A case that somebody gave a topic meanwhile keeps it, and its suggestion stays what they saw.
    """
    ids = [each.case_id for each in looked]
    said = queries.said(ids)
    before = {each.pk: each for each in Suggestion.objects.select_for_update().filter(pk__in=ids).order_by("pk")}
    rows = [_since(before.get(each.case_id), _row(each, fit_id, now)) for each in looked if each.case_id not in said]
    fields = ["topic_id", "probability", "is_sure", "ranked", "alike", "message_id", "is_whole", "fit_id", "at"]
    Suggestion.objects.bulk_create(rows, update_conflicts=True, unique_fields=["case_id"], update_fields=fields)
    return {row.pk for row in rows if _shown(before.get(row.pk)) != _shown(row)}


def _row(each: Looked, fit_id: int, now: datetime) -> Suggestion:
    guess = each.guess
    return Suggestion(
        case_id=each.case_id,
        topic_id=guess.topic_id,
        probability=guess.probability,
        is_sure=guess.is_sure,
        ranked=guess.ranked,
        alike=list(each.alike),
        message_id=each.message_id,
        is_whole=each.is_whole,
        fit_id=fit_id,
        at=now,
    )


def _since(before: Suggestion | None, row: Suggestion) -> Suggestion:
    """What is suggested as before is so since then."""
    if before is not None and _shown(before) == _shown(row):
        row.at = before.at
    return row


def _shown(row: Suggestion | None) -> tuple[Any, ...]:
    return (row.topic_id, row.is_sure) if row else (None, False)
