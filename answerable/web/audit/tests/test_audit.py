"""Who did what: in words, within the scope, page by page, as a file."""

import csv
import re
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.test import Client

import answerable
from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.models import Event
from answerable.journal.record import PROGRAM, Actor, Fact, record
from answerable.staff import operations as staff
from answerable.staff import queries
from answerable.web.audit.words import WORDS
from tests.arrivals import case_of
from tests.cast import LONG_AGO, Company

# What the program does by itself with clocks is no deed of anybody's.
UNSAID = {f"sla.{what}" for what in ("started", "stopped", "answered", "lifted", "lowered", "joined", "parted", "paused", "resumed")}


def test_it_has_words_for_every_event_that_is_recorded() -> None:
    source = [path.read_text() for path in Path(answerable.__file__).parent.rglob("*.py") if "tests" not in path.parts]
    found = {kind for text in source for kind in re.findall(r'Fact\(\s*"([a-z_]+\.[a-z_]+)"', text)}
    assert len(found) > 50
    assert found - set(WORDS) - UNSAID == set()
    assert [words for words in map(str, WORDS.values()) if not words[0].isupper()] == [], "a sentence says what was done"


@pytest.fixture
def deeds(company: Company, page: Page) -> None:
    jonas = queries.actor(company.jonas)
    record([Fact("case.closed", 7, 7, page.pk)], actor=jonas, now=LONG_AGO)
    record([Fact("label.added", 3)], actor=queries.actor(company.priya), now=LONG_AGO + timedelta(days=1))
    record([Fact("member.sign_in_failed", company.jonas.pk)], actor=PROGRAM, now=LONG_AGO + timedelta(days=2))
    record([Fact("message.edited", 9, 7, page.pk)], actor=PROGRAM, now=LONG_AGO + timedelta(days=3))


def body(client: Client, question: str = "") -> str:
    html = client.get(f"/audit?{question}").content.decode()
    return html[html.index("<tbody") :] if "<tbody" in html else ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("question", "seen", "unseen"),
    [
        ("", ["A case was closed", "A label was added", "wrong password"], ["edited on the network"]),
        ("group=settings", ["A label was added"], ["A case was closed"]),
        ("group=cases", ["A case was closed"], ["A label"]),
        ("case=HR-7", ["A case was closed", "edited on the network"], ["A label"]),
        ("since=2026-01-06&until=2026-01-06", ["A label was added"], ["A case was closed", "wrong password"]),
    ],
)
def test_it_shows_what_is_asked_for(
    client: Client, company: Company, deeds: None, question: str, seen: list[str], unseen: list[str]
) -> None:
    client.force_login(company.robin)
    html = body(client, question)
    assert [each for each in seen if each not in html] == []
    assert [each for each in unseen if each in html] == []


@pytest.mark.django_db
def test_it_finds_what_a_person_did_and_what_happened_to_them(client: Client, company: Company, deeds: None) -> None:
    client.force_login(company.robin)
    staff.leave(company.jonas.pk, actor=Actor(company.robin.pk, company.robin.department_id), now=LONG_AGO)
    html = body(client, f"member={company.jonas.pk}")
    for words in ("A case was closed", "wrong password", "A colleague has left", "Jonas Lindqvist", "Robin Hale"):
        assert words in html
    assert "A label was added" not in html


@pytest.mark.django_db
def test_administrators_of_a_page_read_of_that_page_only(client: Client, company: Company, page: Page, deeds: None) -> None:
    client.force_login(company.charlie)
    assert client.get("/audit").status_code == 403
    assert client.get("/audit.csv").status_code == 403
    access.grant(company.charlie.pk, page.pk, [Grant.Action.ADMINISTER], actor=PROGRAM, now=LONG_AGO)
    html = body(client)
    assert "A case was closed" in html
    assert "A label was added" not in html
    assert "wrong password" not in html
    Page.objects.filter(pk=page.pk).update(state=Page.State.REMOVED)
    assert client.get("/audit").status_code == 403


@pytest.mark.django_db
def test_it_goes_through_all_pages_without_a_gap(client: Client, company: Company) -> None:
    actor, now = queries.actor(company.jonas), clock.now()
    record([Fact("note.written", number, case_id=number) for number in range(1, 121)], actor=actor, now=now)
    client.force_login(company.robin)
    address, seen = f"/audit?member={company.jonas.pk}&group=replies", 0
    while address:
        html = client.get(address).content.decode()
        seen += html.count("A note was written")
        more = re.search(r'href="(\?[^"]+)" rel="next"', html)
        address = "/audit" + more[1].replace("&amp;", "&") if more else ""
    assert seen == 120


@pytest.mark.django_db
def test_the_file_says_the_same_and_that_it_was_taken(client: Client, company: Company, deeds: None) -> None:
    client.force_login(company.robin)
    answer = client.get("/audit.csv?group=cases")
    rows = list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))  # type: ignore[attr-defined]
    assert [(row["person"], row["kind"], row["case"]) for row in rows] == [("Jonas Lindqvist", "case.closed", "HR-7")]
    assert Event.objects.filter(kind="audit.exported", member_id=company.robin.pk).count() == 1


@pytest.mark.django_db
def test_it_calls_a_case_by_its_reference_where_the_event_names_no_page(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    record([Fact("case.taken", case.pk, case.pk)], actor=queries.actor(company.jonas), now=clock.now())
    client.force_login(company.robin)
    html = body(client)
    assert f"HR-{case.pk}</a>" in html
    assert "Platform nine" in html


@pytest.mark.django_db
def test_a_pr_matter_is_told_of_to_those_alone_who_see_it(client: Client, company: Company, page: Page) -> None:
    case = case_of(page)
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    access.restrict(case, seeing=[], actor=queries.actor(company.robin), now=clock.now())
    access.grant(company.charlie.pk, page.pk, [Grant.Action.ADMINISTER], actor=PROGRAM, now=LONG_AGO)
    record([Fact("case.closed", 7, 7, page.pk)], actor=queries.actor(company.jonas), now=clock.now())
    for who, is_named in ((company.charlie, False), (company.lena, True), (company.robin, True)):
        client.force_login(who)
        said = b"".join(client.get("/audit.csv").streaming_content).decode()  # type: ignore[attr-defined]
        assert (f"HR-{case.pk}" in body(client), f"HR-{case.pk}" in said) == (is_named, is_named)
        assert "A case was closed" in body(client)
