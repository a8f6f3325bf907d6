"""A customer's picture, fetched once and shown from here, so that no network learns who looks at whom."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from answerable.channels.models import Page
from answerable.customers.models import Identity
from answerable.files import operations as files
from answerable.journal.record import PROGRAM

LEASE = timedelta(minutes=3)


def want_picture(person_id: int, *, now: datetime) -> bool:
    """Have a person's picture fetched once somebody looks at them; False where there is none, or it was tried. Records nothing."""
    unseen = Identity.objects.filter(person_id=person_id, avatar=None, avatar_due_at=None, avatar_try_count=0).exclude(avatar_url="")
    return bool(unseen.update(avatar_due_at=now))


@transaction.atomic
def lease_avatars(limit: int, *, now: datetime) -> list[Identity]:
    """Take hold of the identities whose picture is due to be fetched. Records nothing."""
    due = Identity.objects.filter(avatar_due_at__lte=now).order_by("avatar_due_at")
    ids = list(due.select_for_update(skip_locked=True).values_list("id", flat=True)[:limit])
    Identity.objects.filter(pk__in=ids).update(avatar_due_at=now + LEASE, avatar_try_count=F("avatar_try_count") + 1)
    return list(Identity.objects.filter(pk__in=ids).order_by("id"))


def is_avatar_due(*, now: datetime) -> bool:
    """Whether a picture waits to be fetched."""
    return Identity.objects.filter(avatar_due_at__lte=now).exists()


def network_address(identity: Identity) -> str:
    """Where the desk calls the identity's network, "" where it calls none."""
    page = Page.objects.filter(network=identity.network).exclude(state=Page.State.REMOVED).order_by("id").first()
    return page.address if page else ""


def settle_avatar(identity: Identity, file_id: int, *, now: datetime) -> None:
    """Show this picture from now on; the one before goes. One whose address changed meanwhile is fetched again."""
    before = Identity.objects.select_for_update(no_key=True).get(pk=identity.pk)
    due_at = None if before.avatar_url == identity.avatar_url else now
    Identity.objects.filter(pk=identity.pk).update(avatar_id=file_id, avatar_due_at=due_at, avatar_try_count=0)
    if before.avatar_id:
        files.remove([before.avatar_id], actor=PROGRAM, now=now)


def postpone_avatar(identity: Identity, *, until: datetime | None) -> None:
    """It could not be fetched; `until` is None where it never will be. Initials stand for the customer. Records nothing."""
    Identity.objects.filter(pk=identity.pk).update(avatar_due_at=until)
