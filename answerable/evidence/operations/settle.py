import re
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.evidence.errors import AddressTaken, UnfitAddress
from answerable.evidence.models import PublicPage
from answerable.journal.record import Actor, Fact, record

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class PageDraft:
    """What a brand is to show: under which address, at all, and with customers' words."""

    slug: str
    is_on: bool = False
    has_words: bool = False


@transaction.atomic
def settle(brand_id: int, draft: PageDraft, *, actor: Actor, now: datetime) -> PublicPage:
    """Decide what a brand shows. Refuses an address that is no word of one, or another brand's. Records evidence.settled."""
    if len(draft.slug) > 60 or not _SLUG.fullmatch(draft.slug):
        raise UnfitAddress(_("The address takes small letters a to z, digits and hyphens between them."))
    if PublicPage.objects.filter(slug=draft.slug).exclude(pk=brand_id).exists():
        raise AddressTaken(_("Another brand has this address. Choose another one."))
    kept = {"slug": draft.slug, "is_on": draft.is_on, "has_words": draft.has_words, "member_id": actor.member_id, "at": now}
    page, _is_new = PublicPage.objects.update_or_create(pk=brand_id, defaults=kept)
    record([Fact("evidence.settled", brand_id, data={"is_on": draft.is_on, "has_words": draft.has_words})], actor=actor, now=now)
    return page
