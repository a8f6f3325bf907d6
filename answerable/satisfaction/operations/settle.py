from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor, Fact, record
from answerable.satisfaction.errors import UnfitWording
from answerable.satisfaction.models import Survey
from answerable.satisfaction.rules.wording import has_link


@dataclass(frozen=True, slots=True)
class SurveyDraft:
    """How a page is to ask: whether at all, and in which words, by language."""

    is_on: bool
    texts: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def settle(page_id: int, draft: SurveyDraft, *, actor: Actor, now: datetime) -> Survey:
    """Decide how a page asks. Refuses a text without a place for the link. Records satisfaction.settled."""
    if any(not has_link(text) for text in draft.texts.values()):
        raise UnfitWording(_("Each text needs {{ link }} where the link is to stand."))
    kept = {"is_on": draft.is_on, "texts": dict(draft.texts), "member_id": actor.member_id, "at": now}
    survey, _is_new = Survey.objects.update_or_create(page_id=page_id, defaults=kept)
    record([Fact("satisfaction.settled", page_id, page_id=page_id, data={"is_on": draft.is_on})], actor=actor, now=now)
    return survey
