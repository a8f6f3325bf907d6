"""Owners decide whether a language model is asked, which one, for what, and how much."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.alerts import operations as alerts
from answerable.channels import queries as channels
from answerable.core.errors import Forbidden, Invisible
from answerable.journeys.assisting.ask import begin
from answerable.journeys.assisting.material import sample
from answerable.journeys.assisting.work import ALERT
from answerable.language_model import operations as language_model
from answerable.language_model.models import Ask
from answerable.language_model.operations import EndpointDraft, Wish
from answerable.language_model.rules.prompt import compose
from answerable.language_model.rules.tasks import Task
from answerable.staff import queries as staff
from answerable.staff.models import Member


def require(member: Member) -> None:
    """Refuses whoever does not own the installation: texts of customers may leave it by this."""
    if not (member.is_active and member.is_owner):
        raise Forbidden(_("Only owners decide about the language model. Ask one of them."))


@transaction.atomic
def settle(draft: EndpointDraft, *, member: Member, now: datetime) -> None:
    """Decide which model is asked."""
    require(member)
    language_model.settle(draft, actor=staff.actor(member), now=now)
    alerts.lower(ALERT, now=now)


def forget_key(*, member: Member, now: datetime) -> None:
    """Throw the key away."""
    require(member)
    language_model.forget_key(actor=staff.actor(member), now=now)


@transaction.atomic
def remove(*, member: Member, now: datetime) -> None:
    """Have no model any more."""
    require(member)
    language_model.remove(actor=staff.actor(member), now=now)
    alerts.lower(ALERT, now=now)


@transaction.atomic
def switch(wanted: Mapping[int, Iterable[str]], *, member: Member, now: datetime) -> None:
    """Decide for these pages what a model does there."""
    require(member)
    known = {each.pk for each in channels.all_pages()}
    if not set(wanted) <= known:
        raise Invisible(_("There is no such page, or you have no access to it."))
    for page_id, tasks in wanted.items():
        language_model.switch(page_id, tasks, actor=staff.actor(member), now=now)


def try_out(*, member: Member, now: datetime) -> Ask:
    """Ask the model for a draft about nobody's words; it counts like every other question."""
    require(member)
    return begin(Wish(Task.DRAFT), compose(sample()), actor=staff.actor(member), now=now)
