"""How this network proves that a request is its own."""

import hashlib
import hmac

from answerable.channels.contract import Access, Acknowledgement, BadSignature, Delivery

HEADER = "x-sandbox-signature-256"
CHALLENGE_LIMIT = 200


def verify(delivery: Delivery, access: Access) -> None:
    """Compare the header with the HMAC-SHA256 of the raw body under the page's secret."""
    secret = str(access.credential.get("secret") or "")
    given = next((value for name, value in delivery.headers.items() if name.lower() == HEADER), "")
    expected = "sha256=" + hmac.new(secret.encode(), delivery.body, hashlib.sha256).hexdigest()
    if not secret or not _is_same(expected, given):
        raise BadSignature("The signature is missing or is not the network's.")


def challenge(delivery: Delivery, access: Access) -> Acknowledgement:
    """Give the challenge back to whoever knows the verify token."""
    known = str(access.credential.get("verify_token") or "")
    asked = delivery.query.get("hub.challenge", "")
    if delivery.query.get("hub.mode") != "subscribe" or not known or not _is_same(known, delivery.query.get("hub.verify_token", "")):
        raise BadSignature("The verify token is missing or is not this page's.")
    return Acknowledgement(body=asked[:CHALLENGE_LIMIT])


def _is_same(expected: str, given: str) -> bool:
    return hmac.compare_digest(expected.encode(), given.encode(errors="replace"))
