"""For which reasons a case may end without an answer: owners and leads decide."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from answerable.cases import operations as cases
from answerable.cases.operations import SilenceDraft
from answerable.journeys.company.settle_labels import settler
from answerable.staff.models import Member


@transaction.atomic
def agree_on_silences(drafts: Sequence[SilenceDraft], *, member: Member, now: datetime) -> None:
    """Have these reasons."""
    cases.agree_on_silences(drafts, actor=settler(member), now=now)
