"""What a case is marked with, when it goes into another one and comes out again."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from answerable.labels.models import Labelling, Value

_MARKS: dict[type[Labelling] | type[Value], tuple[str, ...]] = {
    Labelling: ("label_id", "member_id"),
    Value: ("field_id", "text", "choice_id", "member_id"),
}


class Joined(NamedTuple):
    """A case that went into another one, and when."""

    case_id: int
    at: datetime


def join(case_id: int, *, into: int, now: datetime) -> None:
    """Put the labels of a case on the one that it went into, and fill the fields that are empty there; it keeps its own.

    What is put there bears the time `now`, by which `part` knows it again. Records nothing: the merger is the record.
    """
    for model in _MARKS:
        _bring(model, model.objects.filter(case_id=case_id), into, now)


def part(case_id: int, *, joined_at: datetime, still: Iterable[Joined] = ()) -> None:
    """Take off a case what came with the merger of then, but what those that `still` are in it have too; what was changed since stays.

    So it is right, one after the other, for a case that left and for all into which the case that it left has gone in turn.
    """
    for model in _MARKS:
        came = model.objects.filter(case_id=case_id, at=joined_at)
        lost = {_place(each) for each in came}
        came.delete()
        for other in still:
            theirs = [each for each in model.objects.filter(case_id=other.case_id) if _place(each) in lost]
            _bring(model, theirs, case_id, other.at)


def _bring(model: type[Labelling] | type[Value], marks: Iterable[Labelling | Value], into: int, at: datetime) -> None:
    made = [model(case_id=into, at=at, **{name: getattr(each, name) for name in _MARKS[model]}) for each in marks]
    model.objects.bulk_create(made, ignore_conflicts=True)  # type: ignore[arg-type]  # all of one model


def _place(mark: Labelling | Value) -> int:
    """What there is one of on a case: the label, or the field that is filled."""
    return int(mark.label_id if isinstance(mark, Labelling) else mark.field_id)
