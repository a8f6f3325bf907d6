"""For which reasons a case may end without an answer that is owed."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.cases.errors import SilencesUnfit
from answerable.cases.models import SilenceReason
from answerable.cases.rules.ending import Silence
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class SilenceDraft:
    """A reason as somebody wants it: a new one has no `key`, one of the program's own without a `name` is called as the program does."""

    key: str
    name: str
    is_offered: bool = True


@transaction.atomic
def agree_on_silences(drafts: Sequence[SilenceDraft], *, actor: Actor, now: datetime) -> None:
    """Have these reasons; those that are not named stay as they are.

    Refuses a name twice, a reason of the company's own without one, and to offer none. Records silences.agreed.
    """
    known = {each.key: each for each in SilenceReason.objects.select_for_update()}
    wished = [SilenceDraft(each.key, re.sub(r"\s+", " ", each.name).strip(), each.is_offered) for each in drafts]
    _refuse_unfit(wished, {*known, *Silence})
    for each in wished:
        kept = known.get(each.key) or SilenceReason(key=each.key or f"own-{secrets.token_hex(4)}")
        kept.name = each.name
        kept.retired_at = None if each.is_offered else kept.retired_at or now
        if kept.pk or kept.name or kept.retired_at:
            kept.save()
    record([Fact("silences.agreed", 0, data={"offered": sum(each.is_offered for each in wished)})], actor=actor, now=now)


def _refuse_unfit(wished: Sequence[SilenceDraft], known: set[str]) -> None:
    names = [each.name.casefold() for each in wished if each.name]
    if len(names) != len(set(names)):
        raise SilencesUnfit(_("Two reasons are called the same. Call one of them otherwise."))
    if any(not each.name and each.key not in set(Silence) for each in wished):
        raise SilencesUnfit(_("A reason has no name. Name it, or offer it no longer."))
    if any(each.key and each.key not in known for each in wished):
        raise SilencesUnfit(_("A reason is not known. Load the page again."))
    if not any(each.is_offered for each in wished):
        raise SilencesUnfit(_("Offer at least one reason: some cases end without an answer."))
