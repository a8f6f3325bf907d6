"""Two customers become one with everything that is theirs, and two again."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases import operations as cases
from answerable.core import locks
from answerable.customers import operations as customers
from answerable.customers import queries
from answerable.customers.errors import NotMerged
from answerable.customers.models import Merger
from answerable.journeys.customers import sight
from answerable.journeys.keep_lists import keep_lists
from answerable.satisfaction import operations as satisfaction
from answerable.staff import queries as staff
from answerable.staff.models import Member


@transaction.atomic
def merge(person_id: int, *, into: int, member: Member, now: datetime) -> Merger:
    """Make one customer of two; `into` keeps their name. Refuses without the right to answer both."""
    gone, stays = (sight.changeable(member, each).pk for each in (person_id, into))
    _hold_accounts([gone, stays])
    merger = customers.merge(gone, into=stays, actor=staff.actor(member), now=now)
    _follow(cases.follow_merger(gone, into=stays), member)
    return merger


@transaction.atomic
def part(merger_id: int, *, member: Member, now: datetime) -> Merger:
    """Undo it: what was theirs, and what their accounts wrote since, is theirs again."""
    merger = queries.standing_merger(merger_id)
    if merger is None:
        raise NotMerged(_("These two are apart already."))
    head = sight.changeable(member, merger.into_id)
    _hold_accounts([head.pk])
    out_of, homes = customers.part(merger, actor=staff.actor(member), now=now)
    _follow(cases.follow_home(merger.person_id, out_of=out_of, homes=homes), member)
    return merger


@transaction.atomic
def keep_apart(person_id: int, other_id: int, *, member: Member, now: datetime) -> None:
    """Have nobody asked again whether these two are one."""
    one, other = (sight.changeable(member, each).pk for each in (person_id, other_id))
    customers.keep_apart(one, other, actor=staff.actor(member), now=now)


def _hold_accounts(person_ids: Iterable[int]) -> None:
    """Nothing of theirs arrives until the transaction ends; the same locks as in `understand`."""
    locks.hold(f"identity {each.network} {each.external_id}" for person_id in person_ids for each in queries.identities(person_id))


def _follow(case_ids: list[int], member: Member) -> None:
    satisfaction.follow(case_ids)
    keep_lists(case_ids, by=member.pk)
