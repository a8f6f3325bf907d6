from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from answerable.journal.record import Actor
from answerable.policy.models import Hit
from answerable.policy.rules.severity import Severity
from answerable.policy.rules.verdict import Verdict

_WHEN_SENT = {
    Severity.ADVISE: Hit.Did.SHOWN,
    Severity.REASON: Hit.Did.OVERRIDDEN,
    Severity.APPROVAL: Hit.Did.SENT_FOR_APPROVAL,
    Severity.BLOCKED: Hit.Did.OVERRIDDEN,
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """Which text it was, by the key of its send, and where."""

    key: UUID
    page_id: int
    case_id: int | None = None


def show_hits(verdict: Verdict, occasion: Occasion, *, actor: Actor, now: datetime) -> None:
    """Keep what somebody was told while writing; what was kept of this text before stays as it is."""
    Hit.objects.bulk_create(_hits(verdict, occasion, actor, now), ignore_conflicts=True)


def refuse_hits(verdict: Verdict, occasion: Occasion, *, actor: Actor, now: datetime) -> None:
    """Keep that a text was not let out."""
    _put(_hits(verdict, occasion, actor, now, {Severity.BLOCKED: Hit.Did.BLOCKED, Severity.APPROVAL: Hit.Did.BLOCKED}))


def send_hits(verdict: Verdict, occasion: Occasion, *, reason: str = "", actor: Actor, now: datetime) -> None:
    """Keep what was done about each rule when a text was sent; what was shown before and is not in it any more was reworded."""
    _put(_hits(verdict, occasion, actor, now, _WHEN_SENT, reason))
    gone = Hit.objects.filter(key=occasion.key, did__in=[Hit.Did.SHOWN, Hit.Did.BLOCKED])
    gone.exclude(version_id__in=[each.version_id for each in verdict.hits]).update(did=Hit.Did.REWORDED, at=now)


def _hits(
    verdict: Verdict, occasion: Occasion, actor: Actor, now: datetime, did: dict[Severity, Hit.Did] | None = None, reason: str = ""
) -> list[Hit]:
    found = []
    for each in verdict.hits:
        done = (did or {}).get(Severity(each.severity), Hit.Did.SHOWN)
        said = reason[:300] if done == Hit.Did.OVERRIDDEN else ""
        about = {"key": occasion.key, "page_id": occasion.page_id, "case_id": occasion.case_id, "member_id": actor.member_id}
        if not each.is_accepted:
            found.append(Hit(version_id=each.version_id, at=now, did=done, reason=said, **about))
    return found


def _put(hits: list[Hit]) -> None:
    Hit.objects.bulk_create(
        hits, update_conflicts=True, unique_fields=["key", "version"], update_fields=["did", "reason", "at", "member_id"]
    )
