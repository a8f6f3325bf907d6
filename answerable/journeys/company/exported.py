"""That somebody took data along."""

from datetime import datetime

from answerable.journal.record import Fact, record
from answerable.staff import queries as staff
from answerable.staff.models import Member


def exported(what: str, *, by: Member, now: datetime) -> None:
    """Keep it for the audit. Records ledger.exported, goodwill.exported, evidence.exported and the like, by `what`."""
    record([Fact(f"{what}.exported", by.pk)], actor=staff.actor(by), now=now)
