"""How programs that keep to Standard Webhooks prove themselves, both ways, by one secret that both sides keep: https://www.standardwebhooks.com."""

import secrets
from base64 import b64decode, b64encode
from datetime import UTC, datetime

from standardwebhooks import Webhook
from standardwebhooks.webhooks import EmptyWebhookSecretError, WebhookVerificationError

from answerable.channels.contract.incoming import Delivery
from answerable.channels.contract.page import Access
from answerable.channels.contract.trouble import BadSignature

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
    """The headers of what we say; None where there is no secret to sign with."""
    secret = access.credential.get("secret")
    if not is_secret(secret):
        return None
    moment = at.astimezone(UTC)
    signature = Webhook(str(secret)).sign(name, moment, body)
    return {"webhook-id": name, "webhook-timestamp": str(int(moment.timestamp())), "webhook-signature": signature}


def verify(delivery: Delivery, access: Access) -> None:
    """Check what is said to us, over the raw bytes and not older or newer than five minutes; raises BadSignature."""
    secret = access.credential.get("secret")
    if not is_secret(secret):
        raise BadSignature("This page has no secret.")
    try:
        Webhook(str(secret)).verify(delivery.body, dict(delivery.headers), json_parse=False)
    except (WebhookVerificationError, EmptyWebhookSecretError, ValueError) as error:
        raise BadSignature("The signature is missing, is another's, or is older than five minutes.") from error
