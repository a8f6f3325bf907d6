from datetime import datetime

from answerable.automation.models import Suggestion
from answerable.journal.record import PROGRAM, Fact, record


def suggest(case_id: int, wording_id: int, *, rule_id: int, now: datetime) -> None:
    """Lay a macro ready for whoever answers; a later one replaces it. Nothing is sent. Records rule.suggested."""
    Suggestion.objects.update_or_create(case_id=case_id, defaults={"wording_id": wording_id, "rule_id": rule_id, "at": now})
    record([Fact("rule.suggested", rule_id, case_id=case_id, data={"wording": wording_id})], actor=PROGRAM, now=now)


def drop_suggestion(case_id: int) -> None:
    """It is used or not wanted. No event: the answer, or that somebody threw a draft away, is what happened."""
    Suggestion.objects.filter(case_id=case_id).delete()
