"""Files, good and bad, all the way to cases."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.alerts.models import Alert
from answerable.cases.models import Case, Message
from answerable.channels.models import Page
from answerable.ingest.models import RawItem
from answerable.journeys.import_history import ImportRefused, columns, import_history, page_called, work
from answerable.journeys.import_history.tests.conftest import NOW, Bring
from answerable.publish.models import Outbound
from answerable.routing.models import Ownership
from answerable.sla.models import Clock

pytestmark = pytest.mark.django_db
GOOD = b"words,who,when\nWhere is my bag?,ana,2026-06-01 10:00\nMy train is late again,ben,2026-06-01 09:00\n"
AIRLINE = Path(__file__).resolve().parents[5] / "shared" / "data" / "airline" / "tweets.csv"  # beside the repository, where it is


def test_it_makes_cases_with_an_owner_oldest_first(bring: Bring) -> None:
    outcome = bring(GOOD)
    assert (outcome.read, outcome.accepted, outcome.duplicates, outcome.refused) == (2, 2, 0, [])
    assert list(Message.objects.order_by("id").values_list("text", flat=True)) == ["My train is late again", "Where is my bag?"]
    assert Ownership.objects.count() == Case.objects.filter(is_open=True).count() == 2


def test_it_takes_nothing_the_second_time(bring: Bring) -> None:
    bring(GOOD)
    again = bring(GOOD, name="other.csv")
    assert (again.accepted, again.duplicates) == (0, 2)
    assert Message.objects.count() == 2


def test_it_goes_on_where_it_was_stopped(bring: Bring) -> None:
    lines = GOOD.splitlines(keepends=True)
    bring(b"".join(lines[:2]))
    assert bring(GOOD).accepted == 1


def test_history_starts_no_clock_no_alert_no_reply(bring: Bring) -> None:
    bring(GOOD)
    assert (Clock.objects.count(), Alert.objects.count(), Outbound.objects.count()) == (0, 0, 0)
    assert Message.objects.filter(is_imported=True).count() == 2


def test_it_starts_clocks_when_asked_to(bring: Bring) -> None:
    bring(GOOD, with_clocks=True)
    assert Clock.objects.exists()
    assert not Message.objects.filter(is_imported=True).exists()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"Hello,ana,soon", "is not a time"),
        (b"Hello,ana,01/02/2015", "two dates"),
        (b"Hello,ana,2099-01-01", "in the future"),
        (b"Hello,ana,", "no time"),
        (b",ana,2026-06-01", "text is empty"),
        (b"Hello,,2026-06-01", "no author"),
        (b"Hello\x00,ana,2026-06-01", "NUL"),
        (b"Hello \xff\xfe,ana,2026-06-01", "not UTF-8"),
        (b"Hello,ana", "2 cells"),
        (b"Hello,ana,2026-06-01,more", "4 cells"),
        (b"Hello," + b"a" * 200 + b",2026-06-01", "140"),
        (b"x" * 100_001 + b",ana,2026-06-01", "100000"),
        (b"x" * 1_000_001 + b",ana,2026-06-01", "field limit"),
    ],
)
def test_it_refuses_a_row_with_line_and_reason_and_takes_the_others(bring: Bring, row: bytes, reason: str) -> None:
    outcome = bring(b'words,who,when\n"Two\nlines",ana,2026-06-01\n' + row + b"\nGood,ben,2026-06-02\n")
    assert [each.line for each in outcome.refused] == [4]
    assert reason in outcome.refused[0].reason
    assert (outcome.read, outcome.accepted) == (3, 2)


def test_it_refuses_a_file_without_the_columns(bring: Bring) -> None:
    with pytest.raises(ImportRefused, match="no column who"):
        bring(b"words,when\nHello,2026-06-01\n")
    with pytest.raises(ImportRefused):
        bring(b"")
    with pytest.raises(ImportRefused, match=r"\.xlsx"):
        bring(GOOD, name="file.xlsx")
    assert not RawItem.objects.exists()


def test_it_takes_json_lines(bring: Bring) -> None:
    rows: list[object] = [
        {"id": 7, "words": "مرحبا 🚆 <script>alert(1)</script>", "who": "ana", "when": 1424777752, "stars": 2, "hearts": "3"},
        ["no object"],
        {"words": "Hello", "who": {"name": "ben"}, "when": "2026-06-01"},
        {"words": "Half \ud83d", "who": "ben", "when": "2026-06-01"},
    ]
    content = "\n".join([*map(json.dumps, rows), "{", ""]).encode()
    outcome = bring(content, name="file.jsonl", mapping="id=id,text=words,author=who,at=when,rating=stars,likes=hearts")
    assert [each.line for each in outcome.refused] == [2, 3, 4, 5]
    message = Message.objects.get()
    assert (message.external_id, message.rating, message.like_count) == ("7", 2, 3)
    assert message.text.startswith("مرحبا 🚆 <script>")


def test_it_says_which_pages_there_are(page: Page) -> None:
    with pytest.raises(ImportRefused, match="History"):
        page_called("Elsewhere", may_begin=False, now=NOW)
    assert page_called(str(page.pk), may_begin=False, now=NOW) == page_called("history", may_begin=False, now=NOW) == page


cells = st.text(max_size=30) | st.sampled_from(["2026-06-01", "\0", "\ufeff", '"', "\r", "=1+1", "9" * 400])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.lists(st.lists(cells, max_size=4).map(",".join), max_size=6).map("\n".join))
def test_whatever_a_file_holds_its_sum_holds(bring: Bring, content: str) -> None:
    outcome = bring(b"words,who,when\n" + content.encode("utf-8", "surrogatepass"))
    assert outcome.read == outcome.accepted + outcome.duplicates + len(outcome.refused)
    assert not RawItem.objects.filter(state__in=["waiting", "failed"]).exists()


@pytest.mark.skipif(not AIRLINE.exists(), reason="the airline tweets are not on this machine")
@pytest.mark.long
def test_it_takes_real_messages(page: Page) -> None:
    chosen = columns("text=text,author=name,at=tweet_created,id=tweet_id,shares=retweet_count")
    outcome = import_history(AIRLINE, page, chosen, say=lambda _: None)
    work(page, say=lambda _: None)
    assert outcome.read == outcome.accepted + outcome.duplicates + len(outcome.refused) == 8649
    assert outcome.accepted == Message.objects.count() == RawItem.objects.filter(state="message").count()
    assert import_history(AIRLINE, page, chosen, say=lambda _: None).accepted == 0
