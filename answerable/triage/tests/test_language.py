"""In which language a text is: by script, by letters, and by what the network says where neither is enough."""

import csv
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.triage.rules.language import KNOWN, language_of
from answerable.triage.rules.letters import WRITTEN_IN_LATIN, chances
from answerable.triage.rules.tokens import tokens

SHARED = Path(os.environ.get("ANSWERABLE_SHARED") or Path(__file__).resolve().parents[4] / "shared")
TWEETS = SHARED / "data" / "language" / "tweets.csv"


def language(text: str, hint: str = "") -> str:
    return language_of(tokens(text), hint)


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("en", "where is my parcel"),
        ("de", "wo bleibt mein Paket"),
        ("es", "dónde está mi pedido"),
        ("es", "donde esta mi pedido"),
        ("fr", "toujours pas de réponse"),
        ("it", "il treno è in ritardo"),
        ("nl", "nog steeds geen antwoord"),
        ("pl", "gdzie jest moja paczka"),
        ("pt", "não recebi meu pedido"),
        ("tr", "siparişim nerede kaldı"),  # noqa: RUF001
        ("ar", "أين طلبي؟"),
        ("fa", "سفارش من کجاست؟ چرا نمی‌رسد"),
        ("hi", "मेरा ऑर्डर कहाँ है"),
        ("ja", "荷物が届きません"),
        ("zh", "我的包裹在哪里"),
        ("uk", "де моя посилка, її немає"),
        ("ru", "где моя посылка"),
        ("ko", "제 택배 어디예요"),
    ],
)
def test_it_tells_short_texts(wanted: str, text: str) -> None:
    assert language(text) == wanted


def test_handles_hashtags_and_links_say_nothing() -> None:
    assert language("@DeutscheBahn #Verspätung https://beispiel.de/und-noch-ein-wort the train is late again") == "en"
    assert language("@HarbourRail https://example.com/wo-bleibt-mein-zug") == ""


@pytest.mark.parametrize("text", ["", "👍👍", "12345", "!!!", "#yes"])
def test_without_words_the_network_is_believed(text: str) -> None:
    assert language(text) == ""
    assert language(text, "pt") == "pt"


def test_the_network_is_believed_only_where_words_say_little() -> None:
    assert language("wo bleibt denn mein Paket, ich warte seit Tagen", "en") == "de"


@pytest.mark.parametrize(
    ("wanted", "text", "before"),
    [
        ("de", "Super, danke", "Wann kommt denn endlich mein Paket an?"),
        ("pt", "ok obrigada", "Meu pedido não chegou ainda"),
        ("nl", "is er al nieuws?", "Mijn pakket is nog steeds niet aangekomen"),
        ("es", "hola?", "Llevo tres días esperando mi pedido"),
        ("en", "where is my parcel, nobody answers me since monday", "Toujours pas de colis"),
        ("de", "wo bleibt mein Paket", "Где моя посылка?"),
    ],
)
def test_a_few_words_are_in_the_language_of_their_thread(wanted: str, text: str, before: str) -> None:
    assert language_of(tokens(text), "", ("", before)) == wanted


@given(st.text(max_size=200))
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    assert language(text) in {"", *KNOWN}
    found = chances(tokens(text).written)
    assert not found or (set(found) == set(WRITTEN_IN_LATIN) and sum(found.values()) == pytest.approx(1))


@pytest.mark.skipif(not TWEETS.is_file(), reason="The tweets are not on this machine; set ANSWERABLE_SHARED to read them.")
def test_it_tells_real_tweets() -> None:
    """Measured when this was written: .946 of all, .82 of those up to 40 characters."""
    with TWEETS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    right = [(language(text) == wanted, len(text) <= 40) for wanted, text in rows]
    assert sum(is_right for is_right, _ in right) / len(right) > 0.93
    short = [is_right for is_right, is_short in right if is_short]
    assert sum(short) / len(short) > 0.78
