from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import crypto
from answerable.core.guarded import is_web_address
from answerable.journal.record import Actor, Fact, record
from answerable.language_model.errors import UnfitEndpoint
from answerable.language_model.models import Endpoint, Switch
from answerable.language_model.rules.budget import Budget, Limit

LONGEST_SECONDS = 120


@dataclass(frozen=True, slots=True)
class EndpointDraft:
    """A server as it is to be; an empty `key` leaves the one that is kept."""

    address: str
    model: str
    key: str = ""
    is_private_allowed: bool = False
    timeout_seconds: int = 30
    budget: Budget = field(default_factory=Budget)


@transaction.atomic
def settle(draft: EndpointDraft, *, actor: Actor, now: datetime) -> Endpoint:
    """Decide which model is asked, and how much. The key is kept for the address that it was entered for, and for no other.

    Refuses an address that is none, a model without a name and a key that no header could carry. Records model.settled.
    """
    address = draft.address.strip().rstrip("/")
    _refuse_unfit(address, draft)
    known = Endpoint.objects.select_for_update().first()
    kept = known.sealed_key if known is not None and known.address == address else None
    endpoint = known or Endpoint()
    endpoint.address, endpoint.model = address, draft.model.strip()
    endpoint.sealed_key = crypto.seal({"key": draft.key}) if draft.key else kept
    endpoint.is_private_allowed, endpoint.timeout_seconds = draft.is_private_allowed, draft.timeout_seconds
    for limit in Limit:
        setattr(endpoint, limit, getattr(draft.budget, limit))
    endpoint.failure_count, endpoint.rests_until = 0, None
    endpoint.member_id, endpoint.at = actor.member_id, now
    endpoint.save()
    data = {"is_private_allowed": draft.is_private_allowed, "has_key": endpoint.sealed_key is not None}
    record([Fact("model.settled", endpoint.pk, data=data)], actor=actor, now=now)
    return endpoint


@transaction.atomic
def forget_key(*, actor: Actor, now: datetime) -> None:
    """Throw the key away. Records model.key_forgotten where there was one."""
    if Endpoint.objects.filter(sealed_key__isnull=False).update(sealed_key=None):
        record([Fact("model.key_forgotten", 1)], actor=actor, now=now)


@transaction.atomic
def remove(*, actor: Actor, now: datetime) -> None:
    """Have no model any more: its address, its key and every switch go. Records model.removed where there was one."""
    Switch.objects.all().delete()
    if Endpoint.objects.all().delete()[0]:
        record([Fact("model.removed", 1)], actor=actor, now=now)


def _refuse_unfit(address: str, draft: EndpointDraft) -> None:
    try:
        parts = urlsplit(address)
        is_fit = is_web_address(address) and not parts.query and not parts.fragment and parts.port != 0
    except ValueError:
        is_fit = False
    if not is_fit:
        raise UnfitEndpoint(_("An address looks like https://models.example/v1, without a name or a password in it."))
    if not draft.model.strip():
        raise UnfitEndpoint(_("Say which model is to be asked, as its server calls it."))
    if not (draft.key.isascii() and draft.key.isprintable()):
        raise UnfitEndpoint(_("A key is made of plain letters, digits and signs. Copy it again."))
    if not 1 <= draft.timeout_seconds <= LONGEST_SECONDS:
        raise UnfitEndpoint(_("An answer may take between 1 and 120 seconds."))
