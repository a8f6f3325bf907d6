"""The filters that shorten names, counts, times and deadlines."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import RequestFactory
from django.utils import timezone, translation

from answerable.web.layout.deadline import whole_seconds
from answerable.web.layout.icons import REASON_ICONS
from answerable.web.layout.networks import NETWORKS, network_symbol, shown_handle
from answerable.web.layout.passkeys import why_no_passkeys
from answerable.web.layout.shapes import Clock, Composer, ComposerTab
from answerable.web.layout.short import compact, initials, short_time
from answerable.web.layout.templatetags import layout


@pytest.mark.parametrize(
    ("count", "words"),
    [(None, "0"), (0, "0"), (640, "640"), (1000, "1 k"), (1240, "1.2 k"), (48_240, "48.2 k"), (212_400, "212 k"), (3_400_000, "3.4 M")],
)
def test_it_says_counts_as_people_do(count: int | None, words: str) -> None:
    assert compact(count).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("name", "letters"), [("Jonas Lindqvist", "JL"), ("Amara", "A"), ("Dr W. van den Bergh", "DB"), ("@42", "@"), ("", "")]
)
def test_it_takes_the_initials_of_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_it_shortens_a_time_by_its_distance() -> None:
    now = timezone.localtime()
    assert short_time(now) == now.strftime("%H:%M")
    assert short_time(now - timedelta(days=800)).endswith(str((now - timedelta(days=800)).year))
    assert short_time(None) == ""


def test_it_knows_how_long_the_promised_time_was() -> None:
    clock = Clock("plain", "30 m left", 0.5, timezone.now() + timedelta(minutes=30))
    assert 3590 < whole_seconds(clock) <= 3600
    assert whole_seconds(Clock("paused")) == 0


def test_it_opens_a_composer_at_the_first_open_tab_unless_one_is_chosen() -> None:
    closed, private = ComposerTab("public", 1, "Public", "globe", is_open=False), ComposerTab("private", 2, "Private", "lock")
    assert layout.selected_tab(Composer("/", [closed, private])) is private
    chosen = ComposerTab("note", None, "Note", "sticky-note", is_selected=True)
    assert layout.selected_tab(Composer("/", [closed, private, chosen])) is chosen


def test_it_has_a_symbol_for_every_network_and_every_reason() -> None:
    root = Path(__file__).parents[4]
    wanted = (root / "frontend/icons.json").read_text()
    names = [network_symbol(network).removeprefix("net-") for network in [*NETWORKS, "sandbox", "email", "web", "file", "other"]]
    missing = [name for name in [*names, *REASON_ICONS.values()] if f'"{name}"' not in wanted and name != "linkedin"]
    assert missing == []


@pytest.mark.parametrize(
    ("host", "is_ip"), [("10.0.0.7:8000", True), ("[::1]:8000", True), ("desk.example", False), ("localhost:8000", False)]
)
def test_it_says_that_passkeys_need_a_name(rf: RequestFactory, settings: Any, host: str, is_ip: bool) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    assert ("IP address" in why_no_passkeys(rf.get("/", HTTP_HOST=host))) == is_ip


@pytest.mark.parametrize(("language", "words"), [("en", "{hours} h {minutes} m"), ("de", "{hours} Std. {minutes} Min.")])
def test_a_browser_counts_on_in_the_words_of_the_server(language: str, words: str) -> None:
    with translation.override(language):
        assert words in layout.time_words().replace("&quot;", '"')
        assert "%(" not in layout.time_words()


@pytest.mark.parametrize(
    ("network", "handle", "shown"),
    [
        ("instagram", "amara", "@amara"),
        ("mastodon", "amara@harbour.example", "@amara@harbour.example"),
        ("bluesky", "amara.example", "@amara.example"),
        ("email", "amara@example.org", "amara@example.org"),
        ("web", "amara@example.org", "amara@example.org"),
        ("reddit", "amara", "u/amara"),
        ("sandbox", "@amara", "@amara"),
    ],
)
def test_it_writes_a_handle_as_its_network_does(network: str, handle: str, shown: str) -> None:
    assert shown_handle(network, handle) == shown
