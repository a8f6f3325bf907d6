"""A member asks for a summary, a translation or a draft; a job asks the model as soon as that is committed."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.channels import queries as channels
from answerable.core import jobs
from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.assisting.material import language_of_customer, material
from answerable.language_model import operations as language_model
from answerable.language_model import queries
from answerable.language_model.models import Ask
from answerable.language_model.operations import Spending, Wish
from answerable.language_model.rules.budget import estimate
from answerable.language_model.rules.prompt import Prompt, compose
from answerable.language_model.rules.protocol import ANSWER_TOKENS
from answerable.language_model.rules.tasks import WRITTEN
from answerable.staff import queries as staff
from answerable.staff.models import Member

JOB = "ask_model"
AT_ONCE = 2  # of a worker's jobs: what is sent to customers must not wait for a model


def ask(wish: Wish, *, member: Member, now: datetime) -> Ask:
    """Ask for it. Refuses who may not answer there, where it is switched off, above the budget, while the model rests, about nothing."""
    wish = _placed(wish, member)
    prompt = compose(material(wish, scope.of(member).page_ids, now=now))
    return begin(wish, prompt, actor=staff.actor(member), now=now)


def preview(wish: Wish, *, member: Member, now: datetime) -> Prompt:
    """Exactly what would be sent, and nothing is."""
    return compose(material(_placed(wish, member), scope.of(member).page_ids, now=now))


@transaction.atomic
def begin(wish: Wish, prompt: Prompt, *, actor: Actor, now: datetime) -> Ask:
    """Note the question and have it asked."""
    asked = language_model.ask(wish, spending(prompt, now), actor=actor, now=now)
    jobs.defer(JOB, lock=f"language model {asked.pk % AT_ONCE}", ask_id=asked.pk)
    return asked


def of_member(ask_id: int, member: Member) -> Ask:
    """A question of this member's; raises Invisible. Of a case that they may not see any more there is none."""
    found = queries.ask(ask_id)
    if found is None or found.member_id != member.pk or found.closed_at is not None:
        raise Invisible(_("There is no such question, or it was somebody else's."))
    if found.case_id is not None:
        scope.case(scope.of(member), found.case_id)
    return found


def drop(ask_id: int, *, member: Member, now: datetime) -> Ask:
    """Throw an answer away, or give up waiting for it."""
    found = of_member(ask_id, member)
    language_model.close(found.pk, now=now)
    return found


def days(now: datetime) -> tuple[datetime, datetime]:
    """When today and this month began, where the company is."""
    brands = channels.brands()
    day = now.astimezone(ZoneInfo(brands[0].timezone if brands else "UTC")).replace(hour=0, minute=0, second=0, microsecond=0)
    return day, day.replace(day=1)


def spending(prompt: Prompt, now: datetime) -> Spending:
    """What a question may cost at most, and since when it is counted."""
    return Spending(estimate(prompt.system + prompt.user) + ANSWER_TOKENS, *days(now))


def _placed(wish: Wish, member: Member) -> Wish:
    """The wish with the page that decides about it; refuses with Invisible or Forbidden."""
    case = scope.case(scope.of(member), wish.case_id or 0, Action.REPLY)
    page_id = case.page_id
    if wish.leg_id is not None or wish.message_id is not None:
        message = cases.message(wish.message_id) if wish.message_id else None
        leg_id = message.leg_id if message else wish.leg_id
        leg = cases.leg(case.pk, leg_id)
        if leg is None or (wish.message_id is not None and message is None):
            raise Invisible(_("This case has no such conversation."))
        scope.of(member).require(Action.REPLY, leg.page_id)
        page_id = leg.page_id
    if wish.task in WRITTEN and not wish.language:
        wish = replace(wish, language=language_of_customer(case.pk))
    return replace(wish, page_id=page_id)
