from datetime import datetime

from answerable.journal.record import PROGRAM, Fact, record
from answerable.satisfaction.rules.may_ask import WhyNot


def leave_be(case_id: int, why: WhyNot, *, now: datetime) -> None:
    """Ask nobody about a case. Records satisfaction.not_asked with what is against it."""
    record([Fact("satisfaction.not_asked", case_id, case_id=case_id, data={"why": why})], actor=PROGRAM, now=now)
