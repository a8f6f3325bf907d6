"""What changed because of complaints, as everybody reads it; and entries of one end or network."""

import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.core import clock
from answerable.core.crypto import veiled
from answerable.evidence.models import CaseFact, PublicPage
from answerable.evidence.operations import ChangeDraft
from answerable.evidence.tests.telling import complain, say_in_private
from answerable.journal.record import PROGRAM
from answerable.journeys.casework.close import Ending, close
from answerable.journeys.evidence import take_back, tell_change
from answerable.public.kept import forget
from answerable.topics import operations as topics
from answerable.topics.models import Placement, Topic
from answerable.topics.operations import TopicDraft
from tests.cast import LONG_AGO, Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C30")]
AT = "/in-public/harbour-rail"
WORDS = "Refunds are paid each day"


def read(path: str = AT, **more: str) -> str:
    forget()
    answer = Client().get(path, more)
    assert answer.status_code == 200, answer.content
    return answer.content.decode()


@pytest.fixture
def refunds(six: list[int]) -> Topic:
    """What the six complaints of today are about, and seven of forty days ago, under a topic above it."""
    money = topics.add_topic(TopicDraft("Money"), actor=PROGRAM, now=LONG_AGO)
    below = topics.add_topic(TopicDraft("Refunds", parent_id=money.pk), actor=PROGRAM, now=LONG_AGO)
    page = CaseFact.objects.get(pk=six[0]).page_id
    older = [complain(Page.objects.get(pk=page), f"Old {number}").case_id for number in range(7)]
    CaseFact.objects.filter(pk__in=older).update(posted_at=clock.now() - timedelta(days=40))
    Placement.objects.bulk_create(Placement(case_id=each, topic=below, at=clock.now()) for each in [*six, *older])
    return money


def tell(company: Company, topic: Topic | None, days_ago: int) -> int:
    draft = ChangeDraft(WORDS, timezone.localdate() - timedelta(days=days_ago), topic.pk if topic else None)
    return tell_change(company.brand.pk, draft, member=company.priya, now=clock.now()).pk


@pytest.mark.parametrize(
    ("days_ago", "said", "before", "since"),
    [
        (30, "Complaints about it went from 7 to 6 in four weeks.", 7, 6),
        (20, "7 complaints about it in the four weeks before.", 7, None),
        (-3, "Promised, not done yet. 6 complaints about it in the last four weeks.", 6, None),
    ],
)
def test_it_says_what_changed_with_the_complaints_before_and_since(
    company: Company, shown: PublicPage, refunds: Topic, days_ago: int, said: str, before: int, since: int | None
) -> None:
    tell(company, refunds, days_ago)
    html = read()
    assert WORDS in html
    assert said in html
    (told,) = json.loads(read(f"{AT}.json"))["changes"]
    assert (told["complaints_in_the_28_days_before"], told["complaints_in_the_last_28_days"]) == (before, since)


def test_it_counts_nothing_where_there_is_too_little_to_count(company: Company, shown: PublicPage, refunds: Topic) -> None:
    CaseFact.objects.filter(posted_at__lt=clock.now() - timedelta(days=30)).order_by("pk").first().delete()  # type: ignore[union-attr]
    CaseFact.objects.filter(posted_at__lt=clock.now() - timedelta(days=30)).order_by("pk").first().delete()  # type: ignore[union-attr]
    Placement.objects.filter(case__in=Message.objects.filter(identity__name="Ana Walker").values("case")).delete()
    Placement.objects.filter(case__in=Message.objects.filter(identity__name="Ben Walker").values("case")).delete()
    tell(company, refunds, 30)
    assert "Complaints about it went from 5 to fewer than 5 in four weeks." in read()
    CaseFact.objects.filter(posted_at__lt=clock.now() - timedelta(days=30)).order_by("pk").first().delete()  # type: ignore[union-attr]
    html = read()
    assert WORDS in html
    assert "Complaints about it went" not in html


def test_what_names_no_topic_counts_nothing_and_what_was_taken_back_is_gone(company: Company, shown: PublicPage, six: list[int]) -> None:
    change_id = tell(company, None, 1)
    html = read()
    assert WORDS in html
    assert "in the four weeks before" not in html
    take_back(change_id, member=company.priya, now=clock.now())
    assert WORDS not in read()
    assert "What changed because you said it" not in read()


def test_it_shows_the_entries_of_one_end_or_network_alone(company: Company, page: Page, shown: PublicPage, six: list[int]) -> None:
    last = Message.objects.filter(case_id=six[5], is_ours=False).get()
    say_in_private(page, last, "It is paid.")
    close(six[5], Ending("solved", silence="would_reveal"), member=company.jonas, now=clock.now())
    assert [veiled(each) in read(AT, outcome="private") for each in six] == [False] * 5 + [True]
    assert [veiled(each) in read(AT, outcome="visible") for each in six] == [True] * 5 + [False]
    assert "None of these is listed." in read(AT, outcome="explained")
    assert "None of these is listed." in read(AT, network="mastodon")
    assert veiled(six[5]) in read(AT, outcome="private", network="sandbox")
    assert "6 public complaints" in read(AT, outcome="private"), "figures are about all"
    assert all(veiled(each) in read(AT, outcome="nonsense", network="nonsense") for each in six)
    assert [each["standing"] for each in json.loads(read(f"{AT}.json", outcome="private"))["entries"]] == ["private"]
