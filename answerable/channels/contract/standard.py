"""How programs that keep to Standard Webhooks prove themselves, both ways, by one secret that both sides keep: https://www.standardwebhooks.com."""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError, WebhookVerificationError

from answerable.channels.contract.incoming import Delivery
from answerable.channels.contract.page import Access
from answerable.channels.contract.trouble import BadSignature
from answerable.core import clock

FORMER, OVERLAP = "former", timedelta(hours=24)
PREFIX, SHORTEST, LONGEST = "whsec_", 24, 64  # of the secret, in bytes, as the standard asks


def new_secret() -> str:
    """One that nobody knows."""
    return PREFIX + b64encode(secrets.token_bytes(32)).decode()


def is_secret(given: object) -> bool:
    """Whether it is one as the standard writes it."""
    if not isinstance(given, str) or not given.isascii() or not given.startswith(PREFIX):
        return False
    try:
        return SHORTEST <= len(b64decode(given.removeprefix(PREFIX), validate=True)) <= LONGEST
    except ValueError:
        return False


def signed(access: Access, name: str, body: str, *, at: datetime) -> dict[str, str] | None:
    """The headers of what we say, by the former secret too while that is taken; None where there is no secret to sign with."""
    if not is_secret(access.credential.get("secret")):
        return None
    moment = at.astimezone(UTC)
    signature = " ".join(Webhook(each).sign(name, moment, body) for each in _secrets(access, at))
    return {"webhook-id": name, "webhook-timestamp": str(int(moment.timestamp())), "webhook-signature": signature}


def verify(delivery: Delivery, access: Access) -> None:
    """Check what is said to us, over the raw bytes and not older or newer than five minutes; raises BadSignature."""
    if not is_secret(access.credential.get("secret")):
        raise BadSignature("This page has no secret.")
    if not any(_is_signed(delivery, secret) for secret in _secrets(access, clock.now())):
        raise BadSignature("The signature is missing, is another's, or is older than five minutes.")


def renewed(kept: Mapping[str, Any], given: Mapping[str, Any], *, now: datetime) -> dict[str, Any]:
    """A credential with what is given anew. A secret that another takes the place of is taken beside it for a day."""
    fresh = {**kept, **given}
    if is_secret(kept.get("secret")) and fresh.get("secret") != kept["secret"]:
        fresh[FORMER] = {"secret": kept["secret"], "until": (now + OVERLAP).isoformat()}
    return fresh


def overlaps_until(credential: Mapping[str, Any], *, now: datetime) -> datetime | None:
    """Until when the secret before this one is taken too; None where it is not."""
    former = credential.get(FORMER)
    if not isinstance(former, Mapping) or not is_secret(former.get("secret")):
        return None
    until = datetime.fromisoformat(str(former.get("until")))
    return until if until > now else None


def _secrets(access: Access, now: datetime) -> list[str]:
    """The one that stands, and the one before it while it is taken."""
    former = access.credential[FORMER]["secret"] if overlaps_until(access.credential, now=now) else None
    return [str(each) for each in (access.credential.get("secret"), former) if each]


def _is_signed(delivery: Delivery, secret: str) -> bool:
    try:
        Webhook(secret).verify(delivery.body, dict(delivery.headers), json_parse=False)
    except (WebhookVerificationError, EmptyWebhookSecretError, ValueError):
        return False
    return True
