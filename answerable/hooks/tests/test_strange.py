"""What is signed may still say anything: it becomes a record that is safe, or ends as failed with its reason."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.models import Message
from answerable.channels.models import Page
from answerable.hooks.tests.conftest import SECRET, Knock
from answerable.hooks.tests.saying import REFUSALS, events, item, nothing_else_changes
from answerable.ingest.models import RawItem
from answerable.journeys.receiving.receive import receive

pytestmark = pytest.mark.django_db(transaction=True)


STRANGE = [
    "\u202eright to left\u202c مرحبا",
    "👩🏽‍🚒" * 50,
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE cases_case; --",
    "%s %d {0} ${x}",
    "a\x00b",
    "\ud800 half",
    "x" * 50_000,
    "\r\n\r\nSet-Cookie: a=b",
]


PLACES = ["text", "name", "handle", "id", "permalink", "thread_id", "kind", "visibility", "language"]


def test_it_takes_strange_words_in_every_place(page: Page, knock: Knock) -> None:
    for place in PLACES:
        told = [item(page) for _ in STRANGE]
        for one, words in zip(told, STRANGE, strict=True):
            (one["author"] if place in {"name", "handle"} else one)[place] = words
        assert knock(events(*told)).status_code == 200, place
    assert knock(events(item(page, name="Bruno Costa"))).status_code == 200
    while receive():
        pass
    assert not RawItem.objects.exclude(state__in=["message", "failed"]).exists()
    assert Message.objects.filter(identity__name="Bruno Costa").exists()
    assert Message.objects.filter(text=STRANGE[2]).exists()


def test_it_takes_any_date_that_can_be_meant(page: Page, knock: Knock) -> None:
    years = {"0001": "failed", "1970": "message", "2099": "message", "9999": "failed"}
    for year in years:
        assert knock(events(item(page, kind="mention") | {"created_at": f"{year}-01-01T00:00:00+00:00"})).status_code == 200
    receive()
    assert list(RawItem.objects.order_by("id").values_list("state", flat=True)) == list(years.values())


def test_it_keeps_kinds_that_it_does_not_know(page: Page, knock: Knock) -> None:
    known = item(page)
    assert knock(events(known)).status_code == 200
    assert knock(events(known, kind="danced")).status_code == 200
    assert knock(events(known | {"kind": "hologram"}, kind="boosted")).status_code == 200
    while receive():
        pass
    assert sorted(RawItem.objects.values_list("state", flat=True)) == ["failed", "ignored", "message"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_it_takes_anything_that_is_signed(page: Page, knock: Knock, data: st.DataObject) -> None:
    """Noise, JSON of any shape, or a true event with one field made anything."""
    one = item(page)
    field = data.draw(st.sampled_from(sorted(one)))
    bent = events(one | {field: None}).replace(b": null", b": " + json.dumps(data.draw(JSON)).encode(), 1)
    body = data.draw(st.one_of(st.binary(max_size=200), st.builds(lambda value: json.dumps(value).encode(), JSON), st.just(bent)))
    with nothing_else_changes(*REFUSALS, "ingest_rawitem"):
        assert knock(body).status_code in {200, 400}
    while receive():
        pass
    assert not RawItem.objects.filter(state="waiting").exists()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=100), signed=st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=80))
def test_it_never_takes_what_is_not_signed(page: Page, knock: Knock, body: bytes, signed: str) -> None:
    with nothing_else_changes(*REFUSALS):
        assert knock(body, headers={"X-Sandbox-Signature-256": signed}).status_code == 401
    assert SECRET not in signed
