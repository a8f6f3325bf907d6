"""A case with more messages than a page shows."""

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.channels.models import Page
from answerable.core import clock
from answerable.journeys.answering.reply import Answer, reply
from tests.arrivals import arrive, case_of
from tests.cast import Company

pytestmark = pytest.mark.django_db
PART = {"HX-Request": "true"}


@pytest.fixture
def long(client: Client, company: Company, page: Page) -> Case:
    """A hundred and thirty messages in one thread."""
    client.force_login(company.jonas)
    case = case_of(page, "This is number 0, where is my refund?")
    first = Message.objects.get(case=case)
    copied = {
        field.attname: getattr(first, field.attname)
        for field in Message._meta.concrete_fields
        if field.attname not in {"id", "search", "external_id", "text"}
    }
    Message.objects.bulk_create(
        Message(**copied, external_id=f"copy{number}", text=f"This is number {number}.") for number in range(1, 130)
    )
    return case


def numbers(html: str) -> list[int]:
    return [int(each) for each in re.findall(r"This is number (\d+)", html)]


def test_it_shows_the_newest_and_goes_back_page_by_page(client: Client, long: Case) -> None:
    html = client.get(f"/cases/{long.pk}", headers=PART).content.decode()
    seen: list[int] = []
    while following := re.search(r'hx-get="(/cases/\d+/earlier\?before=\d+)"', html):
        seen = numbers(html) + seen
        html = client.get(following.group(1), headers=PART).content.decode()
    assert numbers(html) + seen == list(range(130))


def test_it_keeps_the_first_shown_where_it_is_while_more_come(client: Client, page: Page, long: Case) -> None:
    html = client.get(f"/cases/{long.pk}", headers=PART).content.decode()
    first, url = numbers(html)[0], re.findall(r'data-thread-url="([^"]+)"', html)[0].replace("&amp;", "&")
    arrive(page, "This is number 130, hello?")
    assert numbers(client.get(url, headers=PART).content.decode()) == list(range(first, 131))


def test_it_asks_no_more_of_a_long_case(client: Client, page: Page, long: Case) -> None:
    short = case_of(page, "Where is my refund?", name="Ben Oduya")
    counts = []
    for case in (short, long):
        client.get(f"/cases/{case.pk}", headers=PART)
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/cases/{case.pk}", headers=PART)
        counts.append(len(asked))
    assert counts[1] - counts[0] <= 1
    assert Leg.objects.count() == 2


def test_it_asks_few_questions_for_a_case_in_which_much_happened(client: Client, company: Company, page: Page) -> None:
    """One for each part of the stream, and one more for what few cases have; what a page asks is what it costs."""
    client.force_login(company.jonas)
    case = case_of(page, "Where is my refund?")
    leg = Leg.objects.get(case=case)
    reply(Answer(case.pk, leg.pk, Way.PUBLIC, "We look into it.", ""), member=company.jonas, now=clock.now())
    arrive(page, "Hello, is anybody there?")
    for address in (f"/cases/{case.pk}", f"/cases/{case.pk}/thread"):
        client.get(address, headers=PART)
        with CaptureQueriesContext(connection) as asked:
            client.get(address, headers=PART)
        assert len(asked) < 31, "\n".join(each["sql"][:200] for each in asked)


def opened_at(client: Client, case: Case, number: int) -> str:
    """The case as it opens at the message with this number."""
    message = Message.objects.get(text__regex=rf"number {number}[.,]", case=case)
    html = client.get(f"/cases/{case.pk}?message={message.pk}", headers=PART).content.decode()
    assert f'data-found="entry-m{message.pk}"' in html
    return html


@pytest.mark.parametrize(("number", "first", "last"), [(0, 0, 25), (3, 0, 28), (60, 35, 85), (120, 95, 129), (129, 104, 129)])
def test_it_opens_at_a_message_however_old(client: Client, long: Case, number: int, first: int, last: int) -> None:
    assert numbers(opened_at(client, long, number)) == list(range(first, last + 1))


def test_it_goes_on_from_there_both_ways_and_says_everything_once(client: Client, long: Case) -> None:
    seen = numbers(html := opened_at(client, long, 60))
    while following := re.search(r'hx-get="(/cases/\d+/thread\?&amp;onward=\d+)"', html):
        html = client.get(following.group(1).replace("&amp;", "&"), headers=PART).content.decode()
        seen += numbers(html)
    html = opened_at(client, long, 60)
    while earlier := re.search(r'hx-get="(/cases/\d+/earlier\?before=\d+)"', html):
        html = client.get(earlier.group(1), headers=PART).content.decode()
        seen = numbers(html) + seen
    assert seen == list(range(130))


def test_it_leaves_a_part_as_it_is_while_more_comes_at_the_end(client: Client, page: Page, long: Case) -> None:
    html = opened_at(client, long, 60)
    shown, url = numbers(html), re.findall(r'data-thread-url="([^"]+)"', html)[0].replace("&amp;", "&")
    first, following = re.findall(r'data-from="(\d+)" data-before="(\d+)"', html)[0]
    arrive(page, "This is number 130, hello?")
    assert numbers(client.get(url, headers=PART).content.decode()) == shown
    taken = client.post(f"/cases/{long.pk}/ownership", headers={**PART, "X-Thread": f"{long.pk}-{first}-{following}"}).content.decode()
    assert numbers(taken) == shown
    page_url = re.findall(r'data-page-url="([^"]+)"', html)[0].replace("&amp;", "&")
    assert numbers(client.get(page_url, headers=PART).content.decode()) == shown


def test_it_says_of_the_whole_case_what_its_head_and_composer_say(client: Client, long: Case) -> None:
    message = Message.objects.get(text__regex="number 60[.]", case=long)
    whole = client.get(f"/cases/{long.pk}", headers=PART).context
    part = client.get(f"/cases/{long.pk}?message={message.pk}", headers=PART).context
    assert part["case"] == replace(whole["case"], clock=part["case"].clock)
    assert part["composer"].last_outbound_id == whole["composer"].last_outbound_id
    assert [tab.is_selected for tab in part["composer"].tabs] == [tab.is_selected for tab in whole["composer"].tabs]
    assert "Nobody has answered here yet" not in client.get(f"/cases/{long.pk}?message={message.pk}").content.decode()


def test_it_opens_at_the_end_where_there_is_no_such_message(client: Client, page: Page, long: Case) -> None:
    elsewhere = arrive(page, "Where is my refund?", name="Ben Oduya")
    for asked in (elsewhere.pk, 10**15, 0, "x"):
        html = client.get(f"/cases/{long.pk}?message={asked}", headers=PART).content.decode()
        assert numbers(html) == list(range(80, 130))
        assert "data-found" not in html


@pytest.mark.parametrize("before", ["", "x", "0", "99999999999999999999", "-1"])
def test_it_takes_no_nonsense(client: Client, long: Case, before: str) -> None:
    assert client.get(f"/cases/{long.pk}/earlier?before={before}").status_code == 200
