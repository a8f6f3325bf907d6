"""A member's own settings, and that the desk follows them."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from answerable.core import clock
from answerable.inbox.models import Row
from answerable.staff import queries as staff
from tests.arrivals import case_of
from tests.cast import Company, add_page

pytestmark = pytest.mark.django_db
PLAIN = {
    "_method": "PATCH",
    "language": "en",
    "timezone": "Europe/Dublin",
    "theme": "dark",
    "density": "compact",
    "mail": "none",
    "has_keys": "on",
}


def field(html: str, words: str) -> str:
    """The name of the field that asks for a shortcut's key."""
    before = html[: html.index(f">{words}</label>")]
    return before.rpartition('for="id_')[2].partition('"')[0]


@pytest.fixture
def jonas(client: Client, company: Company) -> Any:
    client.force_login(company.jonas)
    return company.jonas


def test_it_keeps_what_a_member_wants_and_follows(client: Client, jonas: Any) -> None:
    assert client.post("/you", {**PLAIN, "has_sound": "on"}).status_code == 302
    held = staff.preference(jonas)
    assert (held.theme, held.density, held.has_sound, held.has_notifications) == ("dark", "compact", True, False)
    html = client.get("/").content.decode()
    assert 'data-theme="dark"' in html
    assert 'data-density="compact"' in html
    assert "data-sound" in html
    assert "data-notify" not in html


def test_it_follows_in_a_browser_that_was_never_asked(client: Client, jonas: Any) -> None:
    client.post("/you", PLAIN)
    another = Client()
    another.force_login(jonas)
    assert 'data-theme="dark"' in another.get("/").content.decode()


def test_it_keeps_the_theme_of_the_button_and_nothing_else(client: Client, jonas: Any) -> None:
    client.post("/you", {**PLAIN, "has_sound": "on"})
    assert client.post("/you/theme", {"_method": "PATCH", "theme": "light"}).status_code == 204
    held = staff.preference(jonas)
    assert (held.theme, held.density, held.has_sound) == ("light", "compact", True)
    assert client.post("/you/theme", {"_method": "PATCH", "theme": "pink"}).status_code == 422


def test_it_speaks_the_members_language_and_runs_its_way(client: Client, jonas: Any) -> None:
    client.post("/you", {**PLAIN, "language": "ar"})
    assert '<html lang="ar" dir="rtl"' in client.get("/", headers={"Accept-Language": "de"}).content.decode()


def test_it_gives_a_shortcut_another_key(client: Client, jonas: Any) -> None:
    name = field(client.get("/you").content.decode(), "Close or reopen")
    client.post("/you", {**PLAIN, name: "Q"})
    assert staff.preference(jonas).keys == {"e": "q"}
    assert 'data-keymap="{&quot;e&quot;: &quot;q&quot;}"' in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("key", "sentence"), [("t", "T is the key of “Take; on a row: open and take” already."), ("qq", "One key such as Q")]
)
def test_it_refuses_a_key_that_does_two_things_or_none(client: Client, jonas: Any, key: str, sentence: str) -> None:
    name = field(client.get("/you").content.decode(), "Close or reopen")
    answer = client.post("/you", {**PLAIN, name: key})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert staff.preference(jonas).keys == {}


def test_it_lists_what_cannot_wait_for_whom_it_concerns(client: Client, company: Company, jonas: Any) -> None:
    page = add_page(
        company, {"id": "page1", "kind": "comments", "name": "Harbour Rail", "handle": "HarbourRail", "secret": "s", "token": "t"}
    )
    case = case_of(page)
    assert client.get("/you/urgent").json() == {"cases": []}
    Row.objects.filter(case=case).update(due_at=clock.now() + timedelta(minutes=9, seconds=30))
    [told] = client.get("/you/urgent").json()["cases"]
    assert (told["title"], told["url"]) == ("Amara Nwosu: 9 m left", f"/cases/{case.pk}")
    client.force_login(company.lena)
    assert client.get("/you/urgent").json() == {"cases": []}
    Row.objects.filter(case=case).update(member_id=company.lena.pk, urgency="critical")
    assert client.get("/you/urgent").json()["cases"][0]["title"] == "Amara Nwosu: Urgent, 9 m left"
    client.force_login(jonas)
    assert client.get("/you/urgent").json() == {"cases": []}
