"""Words to a browser: sealed for it alone, signed by this installation, and posted to no address inside."""

from datetime import UTC, datetime, timedelta

import http_ece
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from pydantic import SecretStr

from answerable.core import crypto
from answerable.core.http import UnsafeAddress
from answerable.core.posting import NotPosted
from answerable.core.settings import get_settings
from answerable.core.web_push import KEPT, Address, UnfitBrowser, public_key
from tests.push_service import Keys, PushService, bare, raw

WORDS = {"title": "Answerable", "body": "HR-7: الرد متأخر", "url": "/cases/7"}
NOW = datetime.now(UTC)


def test_it_reads_the_example_of_the_standard() -> None:
    """RFC 8291, appendix A: the browser of these tests opens what the standard's sender sealed."""
    private = ec.derive_private_key(int.from_bytes(raw("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")), ec.SECP256R1())
    body = (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
        "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )
    assert Keys(private, raw("BTBZMqHH6r4Tts7J_aSIgg")).open(raw(body)) == b"When I grow up, I want to be a watermelon"


def test_it_seals_words_for_one_browser_and_signs_them(push_service: PushService) -> None:
    assert push_service.browser().tell(WORDS, topic="alert-7", now=NOW).status == 201
    [(_, call)] = push_service.calls
    assert call.words == WORDS
    assert call.claims["sub"].startswith("mailto:")
    assert call.claims["exp"] == int((NOW + KEPT).timestamp())
    assert call.headers["authorization"].endswith(f", k={public_key()}")
    assert {name: call.headers[name] for name in ("topic", "ttl", "urgency", "content-encoding")} == {
        "topic": "alert-7",
        "ttl": "43200",
        "urgency": "high",
        "content-encoding": "aes128gcm",
    }
    assert timedelta(hours=24) >= KEPT, "push services take no signature that is good for longer"


def test_another_browser_cannot_open_them(push_service: PushService) -> None:
    sealed = push_service.browser()._sealed(b"words")
    assert push_service.keys["one"].open(sealed) == b"words"
    with pytest.raises(http_ece.ECEException):
        Keys().open(sealed)


def test_its_key_is_the_same_in_every_process_and_another_under_another_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    first = public_key()
    crypto.signing_key.cache_clear()
    assert public_key() == first
    assert len(raw(first)) == 65
    monkeypatch.setattr(get_settings(), "secret_key", SecretStr("another secret, and long enough too"))
    crypto.signing_key.cache_clear()
    assert public_key() != first
    monkeypatch.undo()
    crypto.signing_key.cache_clear()
    assert public_key() == first


@pytest.mark.parametrize(
    ("endpoint", "key", "secret"),
    [
        ("", "good", "good"),
        ("ftp://push.example/1", "good", "good"),
        ("https://me:secret@push.example/1", "good", "good"),
        ("https://[push", "good", "good"),
        ("https://push.example/1", "AAAA", "good"),
        ("https://push.example/1", bare(b"\x04" + bytes(64)), "good"),
        ("https://push.example/1", "good", "short"),
        ("https://push.example/1", "é" * 20, "good"),
    ],
)
def test_it_refuses_what_is_no_browser(endpoint: str, key: str, secret: str) -> None:
    made = Keys()
    given = Address(endpoint, bare(made.public) if key == "good" else key, bare(made.secret) if secret == "good" else secret)
    with pytest.raises(UnfitBrowser):
        given.check()


@pytest.mark.parametrize("endpoint", ["https://127.0.0.1/1", "https://[::1]:8443/1", "http://169.254.169.254/latest", "https://10.0.0.7/1"])
def test_it_calls_no_address_inside(endpoint: str) -> None:
    made = Keys()
    inside = Address(endpoint, bare(made.public), bare(made.secret))
    with pytest.raises(UnsafeAddress):
        inside.check()
    with pytest.raises(NotPosted, match="private"):
        inside.tell(WORDS, topic="t", now=NOW)
