"""Which topics there are, what shows them, and what becomes of those that are proposed: owners and leads decide."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases.queries.places import page_ids
from answerable.core.errors import Forbidden
from answerable.journal.record import Actor
from answerable.journeys.casework import mark
from answerable.journeys.company.settle_labels import may_settle
from answerable.journeys.topics import propose
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import operations as topics
from answerable.topics import queries
from answerable.topics.errors import NoSuchProposal
from answerable.topics.models import Proposal, Topic
from answerable.topics.operations import TopicDraft


def require(member: Member) -> None:
    """Refuses whoever does not decide on topics."""
    if not may_settle(member):
        raise Forbidden(_("Owners and leads decide on topics. Ask one of them."))


@transaction.atomic
def keep_topic(topic_id: int | None, draft: TopicDraft, *, member: Member, now: datetime) -> Topic:
    """Make a topic, or change one."""
    actor = _settler(member)
    if topic_id is None:
        return topics.add_topic(draft, actor=actor, now=now)
    return topics.change_topic(topic_id, draft, actor=actor, now=now)


@transaction.atomic
def archive_topic(topic_id: int, *, member: Member, now: datetime) -> Topic:
    """Put one away with all below it."""
    return topics.archive_topic(topic_id, actor=_settler(member), now=now)


@transaction.atomic
def revive_topic(topic_id: int, *, member: Member, now: datetime) -> Topic:
    """Bring one back."""
    return topics.revive_topic(topic_id, actor=_settler(member), now=now)


@transaction.atomic
def add_examples(topic_id: int, texts: Iterable[str], *, member: Member, now: datetime) -> int:
    """Show a topic by sentences; says how many were new."""
    return topics.add_examples(topic_id, texts, actor=_settler(member), now=now)


@transaction.atomic
def drop_example(example_id: int, *, member: Member, now: datetime) -> int:
    """Take a sentence away; says of which topic."""
    return topics.drop_example(example_id, actor=_settler(member), now=now)


def proposals(member: Member) -> list[Proposal]:
    """Topics that might be missing, of cases that this member sees all of: their words are customers' words."""
    waiting, seen = queries.proposals(), scope.of(member)
    pages = page_ids({case_id for each in waiting for case_id in each.case_ids})
    return [each for each in waiting if all(seen.sees(pages[case_id]) for case_id in each.case_ids)]


def proposal(proposal_id: int, *, member: Member) -> Proposal:
    """One of them."""
    require(member)
    found = next((each for each in proposals(member) if each.pk == proposal_id), None)
    if found is None:
        raise NoSuchProposal(_("Somebody decided on it meanwhile, or it stands no more after this night."))
    return found


@transaction.atomic
def look_now(*, member: Member) -> None:
    """Have cases looked through at once, not at night."""
    require(member)
    propose.wanted()


@transaction.atomic
def make_of(proposal_id: int, draft: TopicDraft, case_ids: Collection[int], *, member: Member, now: datetime) -> Topic:
    """Make a topic of a proposal, with these of its cases as its examples."""
    actor = _settler(member)
    made = topics.add_topic(draft, actor=actor, now=now)
    _put_there(topics.decide(proposal_id, "made", topic_id=made.pk, actor=actor, now=now), case_ids, member, now)
    return made


@transaction.atomic
def join_to(proposal_id: int, topic_id: int, case_ids: Collection[int], *, member: Member, now: datetime) -> int:
    """Put these cases of a proposal under a topic that there is; says how many."""
    decided = topics.decide(proposal_id, "joined", topic_id=topic_id, actor=_settler(member), now=now)
    return _put_there(decided, case_ids, member, now)


@transaction.atomic
def dismiss(proposal_id: int, *, member: Member, now: datetime) -> None:
    """Have it not proposed again."""
    topics.decide(proposal_id, "dismissed", topic_id=None, actor=_settler(member), now=now)


def _put_there(decided: Proposal, case_ids: Collection[int], member: Member, now: datetime) -> int:
    """What was given a topic meanwhile keeps it; what the member may not mark stays as it is."""
    free, seen = set(decided.case_ids) & set(case_ids) - queries.said(decided.case_ids), scope.of(member)
    there = [case_id for case_id, page_id in sorted(page_ids(free).items()) if seen.may(Action.NOTE, page_id)]
    for case_id in there:
        mark.put_under(case_id, decided.topic_id, member=member, now=now)
    return len(there)


def _settler(member: Member) -> Actor:
    require(member)
    return staff.actor(member)
