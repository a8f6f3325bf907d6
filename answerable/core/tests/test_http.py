"""Who may be called, and what it means when nobody answers."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from answerable.core import http
from answerable.core.settings import get_settings


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:5432",
        "http://localhost",
        "https://10.1.2.3/x",
        "https://192.168.0.1",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0",
        "http://[::1]",
        "http://[fe80::1]",
        "http://[fd00::1]",
        "http://[::ffff:127.0.0.1]",
        "http://[64:ff9b::7f00:1]",
        "http://[2002:7f00:1::]",
        "http://224.0.0.1",
        "http://2130706433",
        "http://0x7f.1",
        "http://user@127.0.0.1",
        "ftp://93.184.215.14",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "93.184.215.14",
        "",
        "http://",
        "http://[",
        "http://93.184.215.14:99999",
        "http://\x00",
        "http://" + "a" * 70 + ".example",
    ],
)
def test_it_calls_no_address_that_is_private_or_none(url: str) -> None:
    with pytest.raises(http.UnsafeAddress) as refusal:
        http.refuse_private(url)
    assert refusal.value.status == 422
    assert str(refusal.value.sentence).endswith(".")


@pytest.mark.parametrize(
    "url", ["https://93.184.215.14", "http://93.184.215.14:8080/x?y", "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]"]
)
def test_it_may_call_what_is_public(url: str) -> None:
    http.refuse_private(url)


def test_it_may_call_the_sandbox_network_and_nothing_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "sandbox_url", "http://127.0.0.1:8010/")
    http.refuse_private("http://127.0.0.1:8010/api/v1")
    for other in ("http://127.0.0.1:8011", "https://127.0.0.1:8010", "http://x@127.0.0.1:8010", "http://localhost:8010"):
        with pytest.raises(http.UnsafeAddress):
            http.refuse_private(other)


@contextmanager
def listening() -> Iterator[tuple[socket.socket, str]]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server, f"http://127.0.0.1:{server.getsockname()[1]}"


def test_it_tells_a_call_that_never_left_from_one_that_may_have_taken_effect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(get_settings(), "http_timeout_seconds", 0.3)
    http.client().close()
    http.client.cache_clear()
    with listening() as (_, silent), pytest.raises(http.NotAnswered):
        http.call("POST", silent, headers={}, body={})
    for nobody in (silent, "http://", "gopher://127.0.0.1", "http://nobody.invalid"):
        with pytest.raises(http.NotReached):
            http.call("POST", nobody, headers={}, body={})
    http.client().close()
    http.client.cache_clear()
