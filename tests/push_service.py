"""A push service over real HTTP, and a browser that is told through it: what comes is opened with the browser's keys, or not at all."""

import base64
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

import http_ece
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from answerable.alerts import operations as alerts
from answerable.alerts.models import Device
from answerable.core import clock
from answerable.core.settings import get_settings
from answerable.core.web_push import Address
from answerable.journal.record import PROGRAM
from answerable.staff.models import Member
from tests.serving import Serving

Adding = Callable[..., Device]


def bare(given: bytes) -> str:
    return base64.urlsafe_b64encode(given).decode().rstrip("=")


def raw(given: str) -> bytes:
    return base64.urlsafe_b64decode(given + "=" * (-len(given) % 4))


@dataclass
class Keys:
    """What a browser makes for itself when it is switched on."""

    private: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    secret: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)

    def open(self, body: bytes) -> bytes:
        """What was sealed for this browser; raises where it is not whole, or for another."""
        opened: bytes = http_ece.decrypt(body, private_key=self.private, auth_secret=self.secret)
        return opened


@dataclass
class Call:
    """One call of the service: its headers by lower-case names, and the words as the browser reads them."""

    headers: dict[str, str]
    words: dict[str, str]
    claims: dict[str, Any]


class PushService(Serving):
    """Answers with `status`; keeps what came for each browser, by the name that it was added under."""

    def __init__(self) -> None:
        self.status, self.retry_after = 201, ""
        self.keys: dict[str, Keys] = {}
        self.calls: list[tuple[str, Call]] = []
        super().__init__()

    def browser(self, name: str = "one") -> Address:
        """Another browser that is told here."""
        keys = self.keys[name] = Keys()
        return Address(f"{self.url}/push/{name}", bare(keys.public), bare(keys.secret))

    def told(self, name: str = "one") -> list[dict[str, str]]:
        """The words of every call for a browser, those too that were not taken."""
        return [call.words for to, call in self.calls if to == name]

    def _keep(self, path: str, headers: dict[str, str], body: bytes) -> None:
        name = path.removeprefix("/push/")
        token, key = (part.split("=", 1)[1] for part in headers["authorization"].removeprefix("vapid ").split(", "))
        public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw(key))
        claims = jwt.decode(token, public, algorithms=["ES256"], audience=self.url)
        self.calls.append((name, Call(headers, json.loads(self.keys[name].open(body)), claims)))

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # the name that http.server looks for
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service._keep(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
                self.send_response(service.status)
                if service.retry_after:
                    self.send_header("Retry-After", service.retry_after)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler


@pytest.fixture
def push_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[PushService]:
    """One that may stand on this machine."""
    monkeypatch.setattr(get_settings(), "push_may_be_private", True)
    with PushService() as made:
        yield made


@pytest.fixture
def add_browser(push_service: PushService) -> Adding:
    """A member switches a browser on: `add_browser(jonas, "phone")`."""

    def added(member: Member, name: str = "one") -> Device:
        return alerts.add_device(member.pk, push_service.browser(name), name=name.title(), actor=PROGRAM, now=clock.now())

    return added
