from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from answerable.automation.models import Firing, Mark, Version
from answerable.automation.rules.terms import Occasion
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


def mark(marks: Mapping[int, tuple[int, int]]) -> None:
    """The rules have looked at these cases up to a message and an event; never back. No event: nothing happened."""
    known = Mark.objects.in_bulk(list(marks))
    rows = []
    for case_id, (message_id, event_id) in marks.items():
        before = known.get(case_id)
        reached = (max(message_id, before.message_id), max(event_id, before.event_id)) if before else (message_id, event_id)
        rows.append(Mark(case_id=case_id, message_id=reached[0], event_id=reached[1]))
    Mark.objects.bulk_create(rows, update_conflicts=True, unique_fields=["case"], update_fields=["message_id", "event_id"])
