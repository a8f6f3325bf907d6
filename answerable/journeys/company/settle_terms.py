"""What is recognised in messages: owners and leads decide."""

from datetime import datetime

from django.db import transaction

from answerable.journeys.company.settle_labels import settler
from answerable.staff.models import Member
from answerable.triage import operations as triage
from answerable.triage.models import Term
from answerable.triage.operations import TermDraft


@transaction.atomic
def keep_term(term_id: int | None, draft: TermDraft, *, member: Member, now: datetime) -> Term:
    """Recognise one thing more, or one otherwise."""
    actor = settler(member)
    if term_id is None:
        return triage.add_term(draft, actor=actor, now=now)
    return triage.change_term(term_id, draft, actor=actor, now=now)


@transaction.atomic
def retire_term(term_id: int, *, member: Member, now: datetime) -> Term:
    """Recognise it no longer."""
    return triage.retire_term(term_id, actor=settler(member), now=now)


@transaction.atomic
def revive_term(term_id: int, *, member: Member, now: datetime) -> Term:
    """Recognise it again."""
    return triage.revive_term(term_id, actor=settler(member), now=now)
