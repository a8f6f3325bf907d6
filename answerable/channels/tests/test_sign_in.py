"""Signing in at a directory: what is asked, what its answers are worth, and that no answer breaks anything."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from answerable.channels.contract import NetworkError, Trouble, sign_in
from answerable.core import clock
from tests.contract.mail_directory import CLIENT, SCOPE, SECRET, Directory

BACK = "https://desk.example/channels/sign-in"
NONSENSE = [b"", b"<html>", b"null", b"[]", b"7", b'"x"', b"{", b"[" * 5000, b"\xff\xfe", b'{"access_token": null}', b'{"access_token": 7}']
NONSENSE += [b'{"access_token": ""}', b'{"access_token": "a\\nb"}', b'{"access_token": "x", "expires_in": [1]}', b'{"error": {"a": 1}}']
NONSENSE += [
    b'{"access_token": "x", "expires_in": Infinity}',
    b'{"access_token": "x", "expires_in": -1e400}',
    b"error=a&error_description=%00",
]


@pytest.fixture(scope="module")
def running() -> Iterator[Directory]:
    with Directory(b"k" * 32) as started:
        yield started


@pytest.fixture
def directory(running: Directory) -> Directory:
    running.account, running.nonsense, running.is_down, running.has_revoked = "care@example.com", None, False, False
    return running


def credential(directory: Directory, **other: Any) -> dict[str, Any]:
    """What an owner gave."""
    where: dict[str, Any] = {"authorize": f"{directory.url}/authorize?p=1", "exchange": f"{directory.url}/token", "scope": SCOPE}
    where |= {"client_id": CLIENT, "client_secret": SECRET, "extra": {"prompt": "consent"}}
    return {"sender": "care@example.com", "is_inside": True, "sign_in": where | other}


def signed_in(directory: Directory) -> dict[str, Any]:
    """The credential after somebody was there."""
    asked = sign_in.ask(credential(directory), back=BACK, state="agreed")
    code = dict(parse_qsl(urlsplit(directory.sign_in(dict(parse_qsl(urlsplit(asked.address).query)))).query))["code"]
    return sign_in.redeem(credential(directory), code=code, verifier=asked.verifier, back=BACK)


def test_it_asks_by_the_book(directory: Directory) -> None:
    first, second = (sign_in.ask(credential(directory), back=BACK, state="agreed") for _ in range(2))
    told = dict(parse_qsl(urlsplit(first.address).query))
    assert told.pop("code_challenge") not in {first.verifier, ""}
    assert told == {
        **{"p": "1", "response_type": "code", "client_id": CLIENT, "redirect_uri": BACK, "scope": SCOPE, "state": "agreed"},
        **{"code_challenge_method": "S256", "prompt": "consent", "login_hint": "care@example.com"},
    }
    assert first.verifier != second.verifier
    assert 43 <= len(first.verifier) <= 128
    assert SECRET not in first.address


def test_it_brings_a_token_that_it_renews(directory: Directory) -> None:
    got = signed_in(directory)
    assert not sign_in.is_over(got, clock.now())
    assert sign_in.is_over(got, clock.now() + timedelta(hours=1))
    renewed = sign_in.renew(got)
    assert renewed.credential["token"] != got["token"]
    assert renewed.credential["refresh_token"] != got["refresh_token"]
    with pytest.raises(NetworkError) as caught:
        sign_in.renew(got)  # each is good once
    assert caught.value.trouble is Trouble.TOKEN


def test_it_keeps_the_token_of_who_does_not_rotate(directory: Directory) -> None:
    got = signed_in(directory)
    directory.nonsense = b'{"access_token": "another", "token_type": "Bearer"}'
    renewed = sign_in.renew(got).credential
    assert (renewed["token"], renewed["refresh_token"]) == ("another", got["refresh_token"])
    assert not sign_in.is_over(renewed, clock.now() + timedelta(days=900))  # nothing was said of its end


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_it_survives_any_answer(directory: Directory, nonsense: bytes) -> None:
    got = signed_in(directory)
    directory.nonsense = nonsense
    with suppress(NetworkError):
        assert sign_in.renew(got).credential["token"] == "x"


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"client_secret": "wrong"}, Trouble.TOKEN),
        ({"exchange": "http://127.0.0.1:9/token"}, Trouble.UNREACHABLE),
        ({"exchange": "ftp://127.0.0.1/token"}, Trouble.UNREACHABLE),
    ],
)
def test_it_says_what_is_wrong(directory: Directory, change: dict[str, str], trouble: Trouble) -> None:
    got = signed_in(directory)
    with pytest.raises(NetworkError) as caught:
        sign_in.renew({**got, "sign_in": got["sign_in"] | change})
    assert caught.value.trouble is trouble


def test_it_waits_for_one_that_is_away(directory: Directory) -> None:
    got = signed_in(directory)
    directory.is_down = True
    with pytest.raises(NetworkError) as caught:
        sign_in.renew(got)
    assert (caught.value.trouble, caught.value.retry) == (Trouble.UNREACHABLE, True)


def test_it_calls_nothing_inside_unless_an_owner_says_so(directory: Directory) -> None:
    got = signed_in(directory) | {"is_inside": False}
    for exchange in (f"{directory.url}/token", "https://127.0.0.1/token", "https://169.254.169.254/token"):
        with pytest.raises(NetworkError) as caught:
            sign_in.renew({**got, "sign_in": got["sign_in"] | {"exchange": exchange}})
        assert caught.value.trouble is Trouble.UNREACHABLE
    with pytest.raises(NetworkError):
        sign_in.ask(got, back=BACK, state="agreed")


def test_without_anything_to_renew_with_its_owner_signs_in_again(directory: Directory) -> None:
    with pytest.raises(NetworkError) as caught:
        sign_in.renew(credential(directory))
    assert caught.value.trouble is Trouble.TOKEN
    assert "Sign in again" in caught.value.words
