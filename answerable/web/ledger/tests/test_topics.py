"""The ledger by topic: a table, a filter that goes with every address, and a column of the file."""

import csv
import io

import pytest
from django.test import Client

from answerable.channels.models import Page
from answerable.core import clock
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.mark import put_under
from answerable.topics import operations as topics
from answerable.topics.operations import TopicDraft
from tests.arrivals import arrive
from tests.cast import LONG_AGO, Company

pytestmark = pytest.mark.django_db
COMPLAINT = "Where is my refund? My train was cancelled and nobody answers."
PART = {"HX-Request": "true"}


def topic(name: str, parent_id: int | None = None) -> int:
    return topics.add_topic(TopicDraft(name, parent_id=parent_id), actor=PROGRAM, now=LONG_AGO).pk


def rows(client: Client, question: str = "") -> list[dict[str, str]]:
    content = b"".join(client.get(f"/ledger.csv{question}").streaming_content)  # type: ignore[attr-defined]
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_company_without_topics_hears_nothing_of_them(client: Client, company: Company, page: Page) -> None:
    client.force_login(company.robin)
    said = client.get("/ledger").content.decode()
    assert ('name="topic"' in said, "/ledger/topics" in said) == (False, False)


def test_it_is_narrowed_to_a_topic_on_the_screen_and_in_the_file(client: Client, company: Company, page: Page) -> None:
    money = topic("Money")
    refunds, late = topic("=Refunds", money), topic("Delays")
    messages = [arrive(page, COMPLAINT, name=name) for name in ("Ana", "Ben", "Cem")]
    for message, topic_id in zip(messages, (refunds, late), strict=False):
        put_under(message.case_id, topic_id, member=company.robin, now=clock.now())
    client.force_login(company.robin)
    assert "Of 3 messages that needed a response" in client.get("/ledger").content.decode()
    part = client.get("/ledger/topics", headers=PART).content.decode()
    assert part.index("Delays") < part.index("Money") < part.index("=Refunds")
    assert f"topic={money}" in part
    narrowed = client.get(f"/ledger?topic={money}").content.decode()
    assert "Of 1 message that needed a response" in narrowed
    assert f'<option value="{money}" selected>' in narrowed
    assert narrowed.count(f"topic={money}") >= 6
    assert "Delays" not in client.get(f"/ledger/topics?topic={money}", headers=PART).content.decode()
    assert sorted(row["topic"] for row in rows(client)) == ["", "Delays", "Money \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} =Refunds"]
    assert [row["topic"] for row in rows(client, f"?topic={late}")] == ["Delays"]


def test_it_goes_on_counting_a_topic_that_was_put_away(client: Client, company: Company, page: Page) -> None:
    late = topic("=Delays")
    topic("Money")
    put_under(arrive(page, COMPLAINT).case_id, late, member=company.robin, now=clock.now())
    topics.archive_topic(late, actor=PROGRAM, now=clock.now())
    client.force_login(company.robin)
    assert "=Delays" in client.get("/ledger/topics").content.decode()
    assert f'<option value="{late}" selected>' in client.get(f"/ledger?topic={late}").content.decode()
    assert [row["topic"] for row in rows(client)] == ["'=Delays"]


@pytest.mark.parametrize("question", ["topic=-1", "topic=x", "topic=99999999999", "topic=4711"])
def test_it_answers_whatever_is_asked(client: Client, company: Company, page: Page, question: str) -> None:
    client.force_login(company.robin)
    for address in ("/ledger", "/ledger/open", "/ledger/topics", "/ledger/service-levels", "/ledger.csv"):
        assert client.get(f"{address}?{question}").status_code == 200
