from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.automation.models import Firing, Mark, Version
from answerable.automation.rules.terms import Occasion, Reached
from answerable.journal.record import PROGRAM, Fact, record


@dataclass(frozen=True, slots=True)
class Fired:
    """What came of a rule on an occasion: each action with why it was refused, or the defect by which it broke."""

    version: Version
    occasion: Occasion
    results: Sequence[Mapping[str, str]] = ()
    trouble: str = ""


def fire(fired: Fired, *, now: datetime) -> None:
    """Write down that a rule was worked; the database refuses a second time on the same occasion. Records rule.fired."""
    version, occasion = fired.version, fired.occasion
    Firing.objects.create(
        rule_id=version.rule_id,
        version=version,
        case_id=occasion.case_id,
        occasion=occasion.key,
        at=now,
        results=[dict(each) for each in fired.results],
        trouble=fired.trouble[:200],
    )
    data = {"version": version.number, "is_broken": bool(fired.trouble)}
    record([Fact("rule.fired", version.rule_id, case_id=occasion.case_id, data=data)], actor=PROGRAM, now=now)


def mark(marks: Mapping[int, Reached]) -> None:
    """The rules have looked at these cases so far; never back. No event: nothing happened."""
    known = Mark.objects.in_bulk(list(marks))
    rows = [_row(case_id, reached, known.get(case_id, Mark(message_id=0, event_id=0))) for case_id, reached in marks.items()]
    fields = ["message_id", "event_id", "topic_id"]
    Mark.objects.bulk_create(rows, update_conflicts=True, unique_fields=["case"], update_fields=fields)


def _row(case_id: int, reached: Reached, before: Mark) -> Mark:
    message_id, event_id = max(reached.message_id, before.message_id), max(reached.event_id, before.event_id)
    topic_id = before.topic_id if reached.topic_id is None else reached.topic_id
    return Mark(case_id=case_id, message_id=message_id, event_id=event_id, topic_id=topic_id)
