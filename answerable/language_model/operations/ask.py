from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.language_model import queries
from answerable.language_model.errors import BudgetSpent, Resting, SwitchedOff
from answerable.language_model.models import Ask
from answerable.language_model.operations.close import let_go
from answerable.language_model.rules.budget import reached
from answerable.language_model.rules.tasks import WRITTEN
from answerable.language_model.rules.trouble import Trouble
from answerable.language_model.words import LIMITS, TROUBLES


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked: a task, about which case, message or text; no case for an owner's trial."""

    task: str
    case_id: int | None = None
    page_id: int | None = None
    leg_id: int | None = None
    message_id: int | None = None
    way: str = ""
    language: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class Spending:
    """What a question may cost in tokens, and when the day and the month of the company began."""

    tokens: int
    day_began_at: datetime
    month_began_at: datetime


@transaction.atomic
def ask(wish: Wish, spending: Spending, *, actor: Actor, now: datetime) -> Ask:
    """Note that something is asked; it counts from now on. What the same member asked there before and has not used is let go.

    Refuses where it is switched off, while the model rests, and above the budget. Records model.asked.
    """
    locks.hold(["model budget"])
    endpoint = queries.endpoint()
    if endpoint is None or (wish.page_id is not None and not queries.is_switched_on(wish.page_id, wish.task)):
        raise SwitchedOff(_("The language model is not switched on for this. An owner can do that in the settings."))
    if endpoint.is_resting(now) and wish.page_id is not None:
        raise Resting(TROUBLES[Trouble.RESTING])
    limit = reached(endpoint.budget, queries.used(spending.day_began_at), queries.used(spending.month_began_at), spending.tokens)
    if limit is not None:
        raise BudgetSpent(LIMITS[limit])
    _replace(wish, actor, now)
    asked = Ask.objects.create(
        task=wish.task,
        case_id=wish.case_id,
        page_id=wish.page_id,
        leg_id=wish.leg_id,
        message_id=wish.message_id,
        member_id=actor.member_id,
        department_id=actor.department_id,
        way=wish.way,
        language=wish.language,
        given=wish.given.replace("\x00", ""),
        model=endpoint.model,
        tokens=spending.tokens,
        asked_at=now,
    )
    record([Fact("model.asked", asked.pk, wish.case_id, wish.page_id, {"task": wish.task})], actor=actor, now=now)
    return asked


def _replace(wish: Wish, actor: Actor, now: datetime) -> None:
    """The same question again takes the place of the one before."""
    if wish.case_id is not None and actor.member_id is not None:
        same = Ask.objects.filter(case_id=wish.case_id, member_id=actor.member_id, closed_at=None)
        tasks = WRITTEN if wish.task in WRITTEN else (wish.task,)
        let_go(same.filter(task__in=tasks, message_id=wish.message_id), now)
