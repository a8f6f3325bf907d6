"""The screen: figures, the switch, entries that are held back and that their writers do not want."""

import csv
import re
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from answerable.access.models import Grant
from answerable.access.operations import name_spokesperson
from answerable.channels.models import Page
from answerable.core import clock
from answerable.evidence.models import HoldBack, PublicPage
from answerable.evidence.queries import measure, measure_by_page, together
from answerable.evidence.tests.telling import EVER, complain, say
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM
from answerable.journeys.approving.pr_matter import mark
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.evidence import object_to
from tests.cast import Company, add_page

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C30")]


@pytest.fixture
def solved(company: Company, page: Page) -> int:
    message = complain(page, "Ana Walker")
    say(page, message, "It is settled.")
    close(message.case_id, Ending("solved"), member=company.jonas, now=clock.now())
    return message.case_id


def seen(client: Client) -> str:
    return client.get("/evidence").content.decode()


def test_it_shows_the_rate_and_each_entry(client: Client, company: Company, page: Page, solved: int) -> None:
    complain(page, "Ben Walker")
    client.force_login(company.jonas)
    html = seen(client)
    assert f"HR-{solved}" in html
    assert "Solved, and everybody can read it" in html
    assert "50\u00a0%" in html
    assert "Owners and leads switch it on." in html


def test_the_ledger_says_how_much_was_solved_in_the_open(client: Client, company: Company, page: Page, solved: int) -> None:
    complain(page, "Ben Walker")
    client.force_login(company.priya)
    assert "Of 2 public complaints, 50\u00a0% were solved where everybody can read it" in client.get("/ledger").content.decode()
    assert "public complaint" not in client.get(f"/ledger?department={company.priya.department_id}").content.decode()


def test_it_is_switched_on_by_who_decides(client: Client, company: Company, page: Page) -> None:
    at, wish = f"/evidence/brands/{company.brand.pk}", {"_method": "PATCH", "slug": "harbour-rail", "is_on": "on"}
    client.force_login(company.jonas)
    assert client.post(at, wish).status_code == 403
    client.force_login(company.charlie)
    assert client.post(at, wish).status_code == 404
    client.force_login(company.priya)
    assert client.post(at, {**wish, "slug": "Härbour!"}).status_code == 422
    assert not PublicPage.objects.exists()
    assert client.post(at, wish).status_code == 302
    assert Client().get("/in-public/harbour-rail").status_code == 200
    assert Event.objects.get(kind="evidence.settled").data == {"is_on": True, "has_words": False}


def test_an_entry_is_held_back_with_a_reason_and_listed_again(client: Client, company: Company, page: Page, solved: int) -> None:
    at = f"/evidence/entries/{solved}/hold-back"
    client.force_login(company.priya)
    assert client.post(at, {"reason": "because"}).status_code == 422
    assert not HoldBack.objects.exists()
    assert client.post(at, {"reason": "legal", "note": "Until the hearing."}).status_code == 302
    html = seen(client)
    assert "A legal matter is open" in html
    assert "<bdi>Priya Raman</bdi>: <bdi>Until the hearing.</bdi>" in html
    assert client.post(at, {"_method": "DELETE"}).status_code == 302
    assert "A legal matter is open</span>" not in seen(client)
    assert list(Event.objects.filter(case_id=solved, kind__startswith="evidence").values_list("kind", flat=True).order_by("id")) == [
        "evidence.held_back",
        "evidence.let_show",
    ]


def test_who_may_not_publish_holds_nothing_back(client: Client, company: Company, solved: int) -> None:
    Grant.objects.filter(member=company.jonas).update(actions=["see", "note", "reply"])
    client.force_login(company.jonas)
    assert client.post(f"/evidence/entries/{solved}/hold-back", {"reason": "legal"}).status_code == 403
    assert "Hold back…" not in seen(client)


def test_it_says_who_objected_and_offers_no_way_around_it(client: Client, company: Company, solved: int) -> None:
    object_to(solved, now=clock.now())
    client.force_login(company.priya)
    html = seen(client)
    assert "Its writer does not want it listed" in html
    assert "List it again" not in html


def test_the_figures_of_each_page_can_be_counted_again_from_the_file(client: Client, company: Company, page: Page, solved: int) -> None:
    other = add_page(company, {"id": "page2", "kind": "comments", "name": "Night trains", "handle": "night"})
    waiting = [complain(other, name).case_id for name in ("Ben Walker", "Cem Walker")]
    object_to(solved, now=clock.now())
    client.force_login(company.priya)
    answer: Any = client.get(f"/evidence/brands/{company.brand.pk}.csv")
    rows = list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert {row["case"] for row in rows} == {f"HR-{each}" for each in (solved, *waiting)}
    for each, by_page in measure_by_page([page.pk, other.pk], *EVER).items():
        own = [row for row in rows if row["page"] == Page.objects.get(pk=each).name]
        assert (len(own), sum(row["stands"] == "visible" for row in own)) == (by_page.all, by_page.visible)
    assert together(measure_by_page([page.pk, other.pk], *EVER).values()) == measure([page.pk, other.pk], *EVER).measure
    assert [row["listed"] for row in rows if row["case"] == f"HR-{solved}"] == ["no"]
    assert Event.objects.filter(kind="evidence.exported", member_id=company.priya.pk).exists()
    client.force_login(company.charlie)
    assert client.get(f"/evidence/brands/{company.brand.pk}.csv").status_code == 404


def test_each_figure_opens_as_many_complaints(client: Client, company: Company, page: Page, solved: int) -> None:
    other = add_page(company, {"id": "page2", "kind": "comments", "name": "Night trains", "handle": "night"})
    waiting = complain(other, "Ben Walker")
    say(other, waiting, "We look into it.")
    complain(page, "Cem Walker")
    client.force_login(company.jonas)
    figures = re.findall(r'href="(/evidence/cases[^"]*)">(\d+)<span', seen(client))
    assert sorted(int(count) for _url, count in figures) == [1, 1, 1, 1, 1, 1, 1, 2, 2, 3]
    for url, count in figures:
        listed = client.get(url.replace("&amp;", "&")).content.decode()
        assert f'<span class="text-sm text-ink-3 tnum">{count}</span>' in listed
        assert listed.count('<a class="lnk tnum" href="/cases/') == int(count)
    assert f"HR-{solved}" in client.get(f"/evidence/cases?brand={company.brand.pk}&what=visible").content.decode()
    client.force_login(company.charlie)
    assert client.get(f"/evidence/cases?brand={company.brand.pk}").status_code == 404


def test_a_pr_matter_is_counted_behind_a_figure_and_not_listed(client: Client, company: Company, page: Page, solved: int) -> None:
    name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=clock.now())
    mark(solved, member=company.priya, now=clock.now())
    client.force_login(company.jonas)
    listed = client.get(f"/evidence/cases?brand={company.brand.pk}").content.decode()
    assert "1 PR matter is counted and not listed here." in listed
    assert f"HR-{solved}" not in listed
