"""Credentials at rest open with this installation's key only, and only whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from answerable.core import crypto
from answerable.core.settings import get_settings

WORDS = st.dictionaries(st.text(max_size=10), st.text(max_size=30), max_size=4)


@given(WORDS)
def test_it_opens_what_it_sealed(value: dict[str, str]) -> None:
    assert crypto.unseal(crypto.seal(value)) == value
    assert crypto.unseal(memoryview(crypto.seal(value))) == value


def test_it_shows_nothing_of_what_it_sealed() -> None:
    assert b"token" not in crypto.seal({"token": "abc"})
    assert crypto.seal({"token": "abc"}) != crypto.seal({"token": "abc"})


@given(st.integers(0, 60), st.integers(1, 255))
def test_it_does_not_open_what_was_changed(place: int, change: int) -> None:
    sealed = bytearray(crypto.seal({"token": "abc"}))
    sealed[place] = (sealed[place] + change) % 256
    with pytest.raises(crypto.SecretUnreadable):
        crypto.unseal(bytes(sealed))


def test_it_does_not_open_with_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    sealed = crypto.seal({"token": "abc"})
    with monkeypatch.context() as other:
        other.setattr(get_settings(), "secret_key", SecretStr("the key of another installation"))
        crypto._box.cache_clear()
        with pytest.raises(crypto.SecretUnreadable):
            crypto.unseal(sealed)
    crypto._box.cache_clear()
    assert crypto.unseal(sealed) == {"token": "abc"}


@given(st.integers(0, 2**62), st.integers(0, 2**62))
def test_it_veils_a_number_and_tells_it_from_any_other(number: int, other: int) -> None:
    assert crypto.unveiled(crypto.veiled(number)) == number
    assert (crypto.veiled(number) == crypto.veiled(other)) == (number == other)


@given(st.text(max_size=30) | st.text("abcdefghABCDEFGH0123456789-_", min_size=22, max_size=22))
def test_it_knows_no_number_by_a_name_that_it_did_not_give(name: str) -> None:
    assert crypto.unveiled(name) is None
