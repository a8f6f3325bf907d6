"""What a case is marked with, when it goes into another one and comes out again."""

from datetime import datetime

from answerable.labels.models import Labelling, Value


def join(case_id: int, *, into: int, now: datetime) -> None:
    """Put the labels of a case on the one that it went into, and fill the fields that are empty there; it keeps its own.

    What is put there bears the time `now`, by which `part` knows it again. Records nothing: the merger is the record.
    """
    labels = Labelling.objects.filter(case_id=case_id)
    Labelling.objects.bulk_create(
        [Labelling(case_id=into, label_id=each.label_id, member_id=each.member_id, at=now) for each in labels], ignore_conflicts=True
    )
    values = [
        Value(case_id=into, field_id=each.field_id, text=each.text, choice_id=each.choice_id, member_id=each.member_id, at=now)
        for each in Value.objects.filter(case_id=case_id)
    ]
    Value.objects.bulk_create(values, ignore_conflicts=True)


def part(case_id: int, *, joined_at: datetime) -> None:
    """Take off a case what a merger put on it then; what somebody changed since stays."""
    Labelling.objects.filter(case_id=case_id, at=joined_at).delete()
    Value.objects.filter(case_id=case_id, at=joined_at).delete()
