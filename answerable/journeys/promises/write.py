"""Promises are written, changed and retired; who contradicts one is told so before it is saved."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.alerts import operations as alerts
from answerable.core.errors import Forbidden, Invisible
from answerable.journeys.promises import access
from answerable.journeys.promises.contradictions import Contradicts, contradictions
from answerable.journeys.promises.release import ask_coordinators
from answerable.journeys.telling import promises as telling
from answerable.promises import operations as promises
from answerable.promises.models import Promise
from answerable.promises.operations import PromiseDraft
from answerable.promises.rules.alarm import Alarming
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def make(brand_id: int, draft: PromiseDraft, *, member: Member, now: datetime, knows: Collection[int] = ()) -> Promise:
    """Write a promise down. Refuses one that contradicts another, unless the member `knows` of that one.

    Of who writes no promises it is the draft of an offer, and the coordinators of its pages are asked to let it out.
    """
    actor, is_drafted = access.drafter(member), not access.may_make(member)
    draft = replace(draft, kind=Promise.Kind.OFFER) if is_drafted else draft
    _refuse_contradiction(brand_id, draft, member, knows)
    made = promises.make(brand_id, draft, is_drafted=is_drafted, actor=actor, now=now)
    ask_coordinators(made, by=member, now=now)
    return made


@transaction.atomic
def change(promise_id: int, draft: PromiseDraft, *, member: Member, now: datetime, knows: Collection[int] = ()) -> Promise:
    """Let it say something else. Refuses what contradicts another, unless the member `knows` of that one.

    A drafted offer has to be let out anew.
    """
    promise, actor = access.changer(promise_id, member)
    _refuse_contradiction(promise.brand_id, draft, member, knows, without=promise_id)
    changed = promises.change(promise_id, draft, actor=actor, now=now)
    ask_coordinators(changed, by=member, now=now)
    return changed


@transaction.atomic
def retire(promise_id: int, *, member: Member, now: datetime) -> None:
    """Promise it to nobody any more."""
    _promise, actor = access.changer(promise_id, member)
    promises.retire(promise_id, actor=actor, now=now)
    promises.calm(promise_id, now=now)
    alerts.lower(telling.cause(promise_id), now=now)
    alerts.lower_all(f"release {promise_id} ", now=now)


@transaction.atomic
def revive(promise_id: int, *, member: Member, now: datetime) -> None:
    """Let it stand again."""
    _promise, actor = access.changer(promise_id, member)
    promises.revive(promise_id, actor=actor, now=now)


@transaction.atomic
def link(promise_id: int, post_id: int, *, member: Member, now: datetime) -> None:
    """Say that a post made it."""
    promise, actor = access.changer(promise_id, member)
    promises.link(promise, post_id, actor=actor, now=now)


@transaction.atomic
def unlink(promise_id: int, post_id: int, *, member: Member, now: datetime) -> None:
    """Say that a post did not."""
    promise, actor = access.changer(promise_id, member)
    promises.unlink(promise, post_id, actor=actor, now=now)


def may_settle(member: Member) -> bool:
    """Who decides from how many complaints on owners of promises are warned: who writes promises."""
    return access.may_make(member)


@transaction.atomic
def set_threshold(at: Alarming, *, member: Member, now: datetime) -> None:
    """Decide that."""
    promises.set_threshold(at, actor=access.maker(member), now=now)


def _refuse_contradiction(brand_id: int, draft: PromiseDraft, member: Member, knows: Collection[int], without: int = 0) -> None:
    owner = staff.members_by_id([draft.owner_id]).get(draft.owner_id)
    if owner is None or not owner.is_active:
        raise Invisible(_("There is no such colleague. Choose who owns the promise."))
    visible = scope.of(member).page_ids
    if not set(draft.page_ids) <= set(visible):
        raise Forbidden(_("You see not all pages that you chose. Choose pages that you see."))
    found = [each for each in contradictions(brand_id, draft, page_ids=visible, without=without) if each.promise.pk not in knows]
    if found:
        raise Contradicts(_("This contradicts a promise that stands. Compare both, then change one or save it all the same."), found)
