"""Words to a browser that is not open, through the push service of its maker: encrypted for that browser alone (RFC 8291), signed with a
key of this installation (RFC 8292), and posted like everything whose address a stranger names."""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr
from urllib.parse import urlsplit

import http_ece
import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.utils.translation import gettext as _

from answerable.core import crypto, http
from answerable.core.errors import Refusal
from answerable.core.guarded import is_web_address
from answerable.core.posting import Posted, Terms, post
from answerable.core.settings import get_settings

# How long the service keeps what a device that is off has not taken, and a signature is good for; the services allow a day at most.
KEPT = timedelta(hours=12)
ANSWER_LIMIT_BYTES = 20_000
SECRET_BYTES = 16


class UnfitBrowser(Refusal):
    """What the browser gave is no address at which it can be reached."""

    code = "unfit_browser"
    status = 422


def public_key() -> str:
    """The key by which push services know this installation, as browsers want it."""
    return _bare(crypto.signing_key("web push").public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


@dataclass(frozen=True, slots=True)
class Address:
    """Where a browser is reached, as it said itself: an address at its push service, its public key, and a secret shared with it."""

    endpoint: str
    key: str
    secret: str

    @property
    def service(self) -> str:
        """The push service's name in the network."""
        return urlsplit(self.endpoint).hostname or ""

    def check(self) -> None:
        """Raises UnfitBrowser, or UnsafeAddress where the service stands inside of a private network."""
        try:
            is_fit = is_web_address(self.endpoint) and len(_bytes(self.secret)) == SECRET_BYTES
            ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _bytes(self.key))
        except ValueError:
            is_fit = False
        if not is_fit:
            raise UnfitBrowser(_("The browser gave no address at which it can be told. Switch it on again."))
        if not get_settings().push_may_be_private:
            http.refuse_private(self.endpoint)

    def tell(self, words: Mapping[str, str], *, topic: str, now: datetime) -> Posted:
        """One call, whatever is answered; raises NotPosted. What has the same topic takes the place of what waits there still."""
        knobs = get_settings()
        terms = Terms(knobs.http_timeout_seconds, ANSWER_LIMIT_BYTES, may_be_private=knobs.push_may_be_private)
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Encoding": "aes128gcm",
            "TTL": str(int(KEPT.total_seconds())),
            "Urgency": "high",
            "Topic": topic,
            "Authorization": f"vapid t={self._signature(now)}, k={public_key()}",
        }
        return post(self.endpoint, self._sealed(json.dumps(words).encode()), headers=headers, terms=terms)

    def _sealed(self, content: bytes) -> bytes:
        once = ec.generate_private_key(ec.SECP256R1())
        sealed: bytes = http_ece.encrypt(content, private_key=once, dh=_bytes(self.key), auth_secret=_bytes(self.secret))
        return sealed

    def _signature(self, now: datetime) -> str:
        parts = urlsplit(self.endpoint)
        claims = {"aud": f"{parts.scheme}://{parts.netloc}", "exp": int((now + KEPT).timestamp()), "sub": _contact()}
        return jwt.encode(claims, crypto.signing_key("web push"), algorithm="ES256")


def _contact() -> str:
    """Whom a push service may ask about what comes from here."""
    knobs = get_settings()
    return knobs.base_url if knobs.base_url.startswith("https://") else f"mailto:{parseaddr(knobs.email_from)[1]}"


def _bytes(given: str) -> bytes:
    """What is written in base64 for addresses, with its padding or without; raises ValueError."""
    return base64.b64decode(given.rstrip("=") + "=" * (-len(given.rstrip("=")) % 4), altchars=b"-_", validate=True)


def _bare(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).decode().rstrip("=")
