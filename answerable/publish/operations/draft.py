"""What a member has written and not sent. None of it is an event: it is saved every two seconds, and nobody else sees it."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from answerable.publish.models import Draft

UNDO = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft stands: whose it is, in which case, which way, on which leg (none for a note)."""

    case_id: int
    member_id: int
    way: str
    leg_id: int | None = None


def keep_draft(place: Place, text: str, *, now: datetime) -> None:
    """Keep what stands in the composer; an empty one is no draft."""
    text = text.encode(errors="replace").decode().replace("\x00", "")
    if text.strip():
        kept = {"text": text, "saved_at": now, "discarded_at": None}
        _at(place).update_or_create(defaults=kept, create_defaults={**asdict(place), **kept})
    else:
        drop_draft(place)


def drop_draft(place: Place) -> None:
    """It was sent, or emptied: forget it."""
    _at(place).delete()


def discard_draft(place: Place, *, now: datetime) -> None:
    """Throw a draft away; for an hour it can be taken back."""
    Draft.objects.filter(member_id=place.member_id, discarded_at__lt=now - UNDO).delete()
    _at(place).filter(discarded_at=None).update(discarded_at=now)


def restore_draft(place: Place) -> None:
    """Take a draft back that was thrown away."""
    _at(place).update(discarded_at=None)


def _at(place: Place) -> QuerySet[Draft]:
    found = Draft.objects.filter(case_id=place.case_id, member_id=place.member_id, way=place.way)
    return found.filter(leg=None) if place.leg_id is None else found.filter(leg_id=place.leg_id)
