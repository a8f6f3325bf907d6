"""Topics that might be missing: proposed by the program, decided by people."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.topics.errors import NoSuchProposal
from answerable.topics.models import Proposal

_SAME = 0.3  # of the cases of both: it is the one from yesterday, with other cases


class Found(NamedTuple):
    """Cases that belong together, the most typical first, the words that tell them from others, and their middle."""

    case_ids: Sequence[int]
    words: Sequence[str]
    vector: bytes
    first_at: datetime
    last_at: datetime


@transaction.atomic
def propose(found: Sequence[Found], *, brand_id: int, is_decided: Callable[[bytes, bytes], bool], now: datetime) -> int:
    """Let these stand for decision instead of those that stood; one that goes on keeps its place. Says how many there are.

    What was dismissed or made before, as `is_decided` says of two middles, does not come back. No event: nobody decided anything.
    """
    waiting = list(Proposal.objects.select_for_update().filter(brand_id=brand_id, decided_at=None))
    before = [bytes(each.vector) for each in Proposal.objects.filter(brand_id=brand_id, decided_at__isnull=False).order_by("-id")[:500]]
    new = [each for each in found if not any(is_decided(each.vector, decided) for decided in before)]
    for each in new:
        same = next((old for old in waiting if _is_same(old, each)), None)
        if same is not None:
            waiting.remove(same)
        _write(same or Proposal(brand_id=brand_id, at=now), each)
    Proposal.objects.filter(pk__in=[each.pk for each in waiting]).delete()
    return len(new)


@transaction.atomic
def decide(proposal_id: int, outcome: str, *, topic_id: int | None, actor: Actor, now: datetime) -> Proposal:
    """Have it made, joined to a topic or dismissed. Refuses what was decided. Records topic.proposal_made, _joined or _dismissed."""
    found = Proposal.objects.select_for_update().filter(pk=proposal_id, decided_at=None).first()
    if found is None:
        raise NoSuchProposal(_("Somebody decided on it meanwhile."))
    found.outcome, found.topic_id, found.decided_by, found.decided_at = outcome, topic_id, actor.member_id, now
    found.save()
    data = {"topic": topic_id, "cases": len(found.case_ids)}
    record([Fact(f"topic.proposal_{outcome}", found.pk, data=data)], actor=actor, now=now)
    return found


def _is_same(old: Proposal, new: Found) -> bool:
    before, after = set(old.case_ids), set(new.case_ids)
    return len(before & after) >= _SAME * len(before | after)


def _write(kept: Proposal, found: Found) -> None:
    kept.words, kept.case_ids, kept.vector = list(found.words), list(found.case_ids), found.vector
    kept.first_at, kept.last_at = found.first_at, found.last_at
    kept.save()
