"""Words to listen for: owners and leads decide, and see on what was received what a phrase would find."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from answerable.access import scope
from answerable.cases.models import Message
from answerable.journeys.company.settle_labels import settler
from answerable.listening import operations as listening
from answerable.listening.models import Version
from answerable.listening.operations import PhraseDraft, refuse_unfit
from answerable.listening.rules.matcher import Match, Matcher, Wanted
from answerable.staff.models import Member

TRIED_DAYS, MOST, SAMPLES = 30, 3_000, 5


@dataclass(frozen=True, slots=True)
class Trial:
    """What a phrase names: in the text that was given, and of what was received, with the newest of it."""

    match: Match | None
    found_count: int
    looked_count: int
    samples: tuple[Message, ...]


def keep_phrase(phrase_id: int | None, draft: PhraseDraft, *, member: Member, now: datetime) -> Version:
    """Listen for one phrase more, or for one otherwise."""
    return listening.write_phrase(phrase_id, draft, actor=settler(member), now=now)


@transaction.atomic
def switch_phrase(phrase_id: int, state: Version.State, *, member: Member, now: datetime) -> Version:
    """Listen for it, do not for now, or no longer."""
    return listening.switch_phrase(phrase_id, state, actor=settler(member), now=now)


def try_phrase(draft: PhraseDraft, text: str, *, member: Member, now: datetime) -> Trial:
    """Hold a phrase as it is written against a text, and against what customers wrote lately where the member may look."""
    settler(member)
    refuse_unfit(draft)
    matcher = Matcher([Wanted(0, draft.spellings, draft.unless, frozenset(draft.languages), draft.is_joined)])
    seen = scope.of(member)
    received = Message.objects.filter(
        page_id__in=seen.page_ids, page__brand_id=draft.brand_id, is_ours=False, posted_at__gte=now - timedelta(days=TRIED_DAYS)
    )
    shown = received.exclude(case_id__in=seen.hidden).exclude(deleted_at__isnull=False)
    looked = shown.only("case_id", "text", "language").order_by("-id")[:MOST]
    found = [each for each in looked if matcher.names(each.text, each.language)]
    return Trial(matcher.names(text) if text else None, len(found), len(looked), tuple(found[:SAMPLES]))
