"""The ledger's doors: what it says, to whom, and the same in the file."""

import csv
import io
import re
from datetime import datetime, timedelta
from html import unescape
from importlib import import_module

import pytest
from django.test import Client

from answerable.access import operations as access
from answerable.access.models import Grant
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.close import Ending, close
from answerable.reports.rules.ledger import Ledger
from answerable.web.ledger import figures
from answerable.web.ledger.export import harmless
from tests.arrivals import arrive
from tests.cast import LONG_AGO, Company, add_page

pytestmark = pytest.mark.django_db
COMPLAINT = "Where is my refund? My train was cancelled and nobody answers."


@pytest.fixture
def pages(company: Company) -> list[Page]:
    kinds = {"comments": "Harbour Rail", "reviews": "=HYPERLINK(1)"}
    return [add_page(company, {"id": kind, "kind": kind, "name": name, "handle": "h"}) for kind, name in kinds.items()]


def rows(client: Client, question: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/ledger.csv{question}")
    assert answer["Content-Type"].startswith("text/csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(text)))


def test_it_says_the_finding_and_lists_what_waits(client: Client, company: Company, pages: list[Page]) -> None:
    old = arrive(pages[0], COMPLAINT, name="Amara Nwosu", ago=timedelta(days=5))
    closed = arrive(pages[0], COMPLAINT, name="Ben <b>Bold</b>", ago=timedelta(hours=2))
    close(closed.case_id, Ending(silence="no_need"), member=company.robin, now=clock.now())
    client.force_login(company.robin)
    text = client.get("/ledger").content.decode()
    assert "Of 2 messages that needed a response, 0\u00a0% were answered" in text
    assert f"HR-{old.case_id}" in text
    assert f"HR-{closed.case_id}" not in text


def test_the_file_has_the_same_messages_and_no_formulas(client: Client, company: Company, pages: list[Page]) -> None:
    arrive(pages[0], COMPLAINT, name="Ana")
    arrive(pages[1], COMPLAINT, name="Ben", kind="review", rating=1)
    client.force_login(company.robin)
    found = rows(client)
    assert sorted(row["page"] for row in found) == ["'=HYPERLINK(1)", "Harbour Rail"]
    assert [row["outcome"] for row in found] == ["open", "open"]
    assert [row["page"] for row in rows(client, f"?page={pages[0].pk}")] == ["Harbour Rail"]
    assert rows(client, "?from=2001-01-01&to=2001-01-31") == []


def test_the_file_is_in_the_members_time(client: Client, company: Company, pages: list[Page]) -> None:
    message = arrive(pages[0], COMPLAINT, ago=timedelta(hours=1))
    company.robin.timezone = "Asia/Kolkata"
    company.robin.save()
    client.force_login(company.robin)
    posted = datetime.fromisoformat(rows(client)[0]["posted"])
    assert posted.utcoffset() == timedelta(hours=5, minutes=30)
    assert abs(posted - message.posted_at) < timedelta(seconds=1)


def test_it_never_counts_what_is_invisible(client: Client, company: Company, pages: list[Page]) -> None:
    message = arrive(pages[0], COMPLAINT, ago=timedelta(days=5))
    arrive(pages[1], COMPLAINT, name="Ben", kind="review", rating=1)
    access.revoke(company.jonas.pk, pages[0].pk, actor=PROGRAM, now=clock.now())
    client.force_login(company.jonas)
    text = client.get(f"/ledger?page={pages[0].pk}").content.decode()
    assert "Nobody needed a response" in text
    assert rows(client, f"?page={pages[0].pk}") == []
    assert "Of 1 message that" in client.get("/ledger").content.decode()
    assert f"HR-{message.case_id}" not in client.get("/ledger/open").content.decode()
    client.force_login(company.charlie)
    assert rows(client) == []
    assert Grant.objects.filter(member=company.charlie).count() == 0


def test_it_needs_a_member(client: Client) -> None:
    for address in ("/ledger", "/ledger/open", "/ledger.csv"):
        assert client.get(address).status_code == 302
        assert client.post(address).status_code in {302, 405}


@pytest.mark.parametrize(
    "question", ["from=x&to=y", "from=2026-13-40", "to=0001-01-01", "to=9999-12-31", "page=-1", "page=99999999999", "after=x~y", "page=\0"]
)
def test_it_answers_whatever_is_asked(client: Client, company: Company, pages: list[Page], question: str) -> None:
    client.force_login(company.robin)
    for address in ("/ledger", "/ledger/open", "/ledger.csv"):
        assert client.get(f"{address}?{question}").status_code == 200


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_a_formula_becomes_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_it_says_shares_as_people_read_them() -> None:
    assert figures.percent(0.004) == "under 1\u00a0%"
    assert figures.percent(0.999) == "99\u00a0%"
    assert figures.percent(1.0) == "100\u00a0%"
    assert figures.headline(Ledger(read=9)) == "Nobody needed a response"
    assert [figures.duration(each) for each in (None, 45, 720, 12000, 187200, 10**8)] == [
        "none",
        "45 s",
        "12 min",
        "3 h 20 min",
        "2 d 4 h",
        "1,157 days",
    ]


def test_the_file_leaves_out_pr_matters_that_are_not_for_the_reader_and_says_how_many(
    client: Client, company: Company, pages: list[Page]
) -> None:
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    seen, hidden = (arrive(pages[0], COMPLAINT, name=name, ago=timedelta(days=5)) for name in ("Ana", "Ben"))
    arrive(pages[0], "And another thing: nobody answers me.", name="Ben")
    access.restrict(hidden.case, seeing=[], actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.jonas)
    assert [row["case"] for row in rows(client)] == [f"HR-{seen.case_id}", "2 messages of PR matters"]
    said = client.get("/ledger").content.decode()
    assert "Of 3 messages that needed a response" in said
    assert (f"HR-{seen.case_id}" in said, f"HR-{hidden.case_id}" in said) == (True, False)
    client.force_login(company.lena)
    assert len(rows(client)) == 3


def test_a_page_of_the_list_is_full_though_pr_matters_stand_between(
    client: Client, company: Company, pages: list[Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("answerable.reports.queries.left_open"), "PAGE", 2)
    access.name_spokesperson(company.brand.pk, company.lena.pk, [], actor=PROGRAM, now=LONG_AGO)
    old = [arrive(pages[0], COMPLAINT, name=name, ago=timedelta(days=9) - timedelta(hours=place)) for place, name in enumerate("ABCDE")]
    for each in (old[0], old[2]):
        access.restrict(each.case, seeing=[], actor=PROGRAM, now=LONG_AGO)
    client.force_login(company.jonas)
    first = client.get("/ledger").content.decode()
    assert [each.case_id for each in old if f'/cases/{each.case_id}"' in first] == [old[1].case_id, old[3].case_id]
    [behind] = re.findall(r'hx-get="(/ledger/open[^"]*)"', first)
    second = client.get(unescape(behind)).content.decode()
    assert [each.case_id for each in old if f'/cases/{each.case_id}"' in second] == [old[4].case_id]
    for each in (old[1], old[3], old[4]):
        access.restrict(each.case, seeing=[], actor=PROGRAM, now=LONG_AGO)
    alone = client.get("/ledger").content.decode()
    assert "Of 5 messages that needed a response" in alone
    assert "PR matters, which are not for you" in alone
