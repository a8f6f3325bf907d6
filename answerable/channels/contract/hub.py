"""How networks that keep to WebSub's handshake and sign with a secret prove themselves: HMAC-SHA256 over the raw body, and a challenge.

https://www.w3.org/TR/websub/#hub-verifies-intent
"""

import hashlib
import hmac

from answerable.channels.contract.incoming import Acknowledgement, Delivery
from answerable.channels.contract.page import Access
from answerable.channels.contract.trouble import BadSignature

_CHALLENGE_LIMIT = 200


def verify(delivery: Delivery, access: Access, *, header: str) -> None:
    """Compare a header, named in small letters, with the HMAC of the raw body under the credential's `secret`; raises BadSignature."""
    secret = str(access.credential.get("secret") or "")
    given = next((value for name, value in delivery.headers.items() if name.lower() == header), "")
    expected = "sha256=" + hmac.new(secret.encode(), delivery.body, hashlib.sha256).hexdigest()
    if not secret or not _is_same(expected, given):
        raise BadSignature("The signature is missing or is not the network's.")


def challenge(delivery: Delivery, access: Access) -> Acknowledgement:
    """Give the challenge back to whoever knows the credential's `verify_token`; raises BadSignature."""
    known = str(access.credential.get("verify_token") or "")
    asked = delivery.query.get("hub.challenge", "")
    if delivery.query.get("hub.mode") != "subscribe" or not known or not _is_same(known, delivery.query.get("hub.verify_token", "")):
        raise BadSignature("The verify token is missing or is not this page's.")
    return Acknowledgement(body=asked[:_CHALLENGE_LIMIT])


def _is_same(expected: str, given: str) -> bool:
    return hmac.compare_digest(expected.encode(), given.encode(errors="replace"))
