"""What a brand tells everybody that it changed: in words that its rules let stand, with the complaints before and since."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.channels.models import Brand
from answerable.core.errors import Invisible
from answerable.evidence import operations as evidence
from answerable.evidence import queries
from answerable.evidence.errors import NotSaidSo
from answerable.evidence.models import Change
from answerable.evidence.operations import ChangeDraft
from answerable.evidence.queries import Counted
from answerable.journeys.evidence.decide import require_brand
from answerable.journeys.policies.try_text import Sentence, try_text
from answerable.staff import queries as staff
from answerable.staff.models import Member
from answerable.topics import queries as topics


def tell_change(brand_id: int, draft: ChangeDraft, *, member: Member, now: datetime) -> Change:
    """Say it on the brand's page; refuses who does not decide what is shown, and words that a rule in force does not let out."""
    require_brand(brand_id, member)
    for each in channels.pages():
        if each.brand_id == brand_id:
            _refuse_unfit(draft.words, each.pk, now)
    return evidence.tell_change(brand_id, draft, actor=staff.actor(member), now=now)


def take_back(change_id: int, *, member: Member, now: datetime) -> Change:
    """Say it no more; refuses who does not decide what is shown."""
    told = queries.change(change_id)
    if told is None:
        raise Invisible(_("This is said no more already."))
    require_brand(told.brand_id, member)
    evidence.take_back(change_id, actor=staff.actor(member), now=now)
    return told


def told_changes(brand: Brand, *, now: datetime) -> list[Counted]:
    """All that a brand says, each with the complaints about its topic and what stands below that."""
    zone = ZoneInfo(brand.timezone)
    page_ids = [each.pk for each in channels.pages() if each.brand_id == brand.pk]
    return [
        queries.counted(each, page_ids, topics.within([each.topic_id]) if each.topic_id else (), _began(each.on, zone), now)
        for each in queries.changes(brand.pk, now.astimezone(zone).date())
    ]


def _began(on: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(on, time.min, zone)


def _refuse_unfit(words: str, page_id: int, now: datetime) -> None:
    verdict = try_text(Sentence(words, page_id), now=now)
    if not verdict.outcome.leaves:
        hit = next(each for each in verdict.hits if each.severity == verdict.outcome)
        raise NotSaidSo(_("%(sentence)s (Rule %(code)s)") % {"sentence": hit.sentence, "code": hit.code})
