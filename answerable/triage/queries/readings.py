"""Readings by message and by case."""

from collections.abc import Iterable

from django.db.models import Case, F, IntegerField, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from answerable.cases.models import Message
from answerable.triage.models import Reading
from answerable.triage.rules.labels import URGENCY_RANK


def readings(message_ids: Iterable[int]) -> dict[int, Reading]:
    """The readings of these messages by message id; what was not read is not in it."""
    return Reading.objects.in_bulk(list(message_ids))


def case_readings(case_ids: Iterable[int]) -> dict[int, Reading]:
    """The reading that stands for each case, by case id; one statement for all of them.

    It is the most urgent of the customer's messages since our last one that need a response, the newest first among equals; where
    none of them needs one, the newest of all of the customer's messages that were read.
    """
    inbound = Reading.objects.filter(message__case_id__in=list(case_ids), message__is_ours=False, message__deleted_at=None)
    ranked = inbound.annotate(of_case=F("message__case_id")).alias(rank=_rank())
    chosen = ranked.order_by("of_case", "-rank", "-message_id").distinct("of_case")
    return {reading.of_case: reading for reading in chosen}


def case_reading(case_id: int) -> Reading | None:
    """The reading that stands for this case (see `case_readings`), or nothing while none of its messages was read."""
    return case_readings([case_id]).get(case_id)


def _rank() -> Case:
    """The urgency of what still waits for us as a number; -1 for everything else."""
    ours = Message.objects.filter(case_id=OuterRef("message__case_id"), is_ours=True, deleted_at=None).order_by()
    newest_of_ours = Subquery(ours.values("case_id").annotate(newest=Max("id")).values("newest"))
    waits = Q(needs_response=True, message_id__gt=Coalesce(newest_of_ours, Value(0)))
    steps = (When(waits & Q(urgency=urgency), then=number) for urgency, number in URGENCY_RANK.items())
    return Case(*steps, default=-1, output_field=IntegerField())
