"""Two cases become one, and two again."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import operations as access
from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.cases import queries
from answerable.cases.errors import NotMerged
from answerable.cases.models import Merger
from answerable.journeys.casework.settle import hold_threads, settle
from answerable.labels import operations as labels
from answerable.labels.operations.join import Joined
from answerable.publish import operations as publish
from answerable.sla import operations as sla
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import operations as topics


@transaction.atomic
def merge(case_id: int, *, into: int, member: Member, now: datetime) -> Merger:
    """Put a case into another one, which keeps its customer, owner and number; the earlier deadline of both counts,
    and labels, its topic, fields, followers and begun notes come along.

    Refuses without the right to answer on the pages of both.
    """
    _may(member, case_id, into)
    hold_threads([case_id])
    cases.hold([case_id, into])
    actor = staff.actor(member)
    merger = cases.merge(case_id, into=into, actor=actor, now=now)
    access.restrict_alike(into, case_id, actor=actor, now=now)
    labels.join(case_id, into=into, now=now)
    topics.join(case_id, into=into, now=now)
    publish.join_notes(case_id, into=into, now=now)
    sla.join(case_id, into=into, actor=actor, now=now)
    settle([case_id, into], actor=actor, now=now)
    return merger


@transaction.atomic
def part(case_id: int, *, member: Member, now: datetime) -> int:
    """Take a case out of the one that it went into, as it was, with what arrived in its conversations since; says out of which.

    Out of a PR matter comes a PR matter: what was said in it since was said to few.
    """
    out_of = queries.leads_to(case_id)
    _may(member, case_id, out_of)
    hold_threads([out_of])
    cases.hold([case_id, out_of])
    merger = queries.merger(case_id)
    if merger is None or queries.leads_to(case_id) != out_of:
        raise NotMerged(_("This case stands by itself already."))
    actor = staff.actor(member)
    cases.part(merger, out_of=out_of, actor=actor, now=now)
    access.restrict_alike(case_id, out_of, actor=actor, now=now)
    _unmark(merger)
    publish.part_notes(case_id, out_of=out_of, joined_at=merger.at)
    sla.part(case_id, out_of=out_of, actor=actor, now=now)
    settle([case_id, out_of], actor=actor, now=now)
    return out_of


def _unmark(merger: Merger) -> None:
    """Off the case that it went into, and in turn off each into which that one has gone, up to the one that stands."""
    left: Merger | None = merger
    while left is not None:
        still = [Joined(each.case_id, each.at) for each in queries.went_into(left.into_id)]
        labels.part(left.into_id, joined_at=left.at, still=still)
        topics.part(left.into_id, joined_at=left.at, still=[(each.case_id, each.at) for each in still])
        left = queries.merger(left.into_id)


def _may(member: Member, *case_ids: int) -> None:
    for case_id in case_ids:
        scope.case(scope.of(member), case_id, Action.REPLY)
