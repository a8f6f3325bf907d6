"""Whatever knocks at a hook is kept or refused; it never breaks the desk, and what is refused changes nothing else."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.models import Message
from answerable.channels.models import Credential, Health, Page
from answerable.hooks import pages
from answerable.hooks.tests.conftest import SECRET, Knock, counts, signature
from answerable.ingest.models import RawItem, Refused
from answerable.journeys.receive import receive
from tests import arrivals

pytestmark = pytest.mark.django_db(transaction=True)
REFUSALS = {"ingest_refused"}
ONE = json.dumps({"events": []}).encode()


@contextmanager
def nothing_else_changes(*allowed: str) -> Iterator[None]:
    before = counts()
    yield
    after = counts()
    assert {name for name in before if before[name] != after[name]} <= {*allowed}


def code(response: httpx.Response) -> str:
    return str(response.json()["error"]["code"])


def events(*items: dict[str, Any], kind: str = "created") -> bytes:
    told = [{"id": f"event-{number}", "kind": kind, "at": item["created_at"], "item": item} for number, item in enumerate(items)]
    return json.dumps({"events": told}).encode()


def item(page: Page, text: str = "Where is my refund?", *, name: str = "Amara Nwosu", **more: Any) -> dict[str, Any]:
    return arrivals.told(page, text, name=name, at=datetime.now(UTC), **more)


def test_it_refuses_what_is_not_signed(page: Page, knock: Knock) -> None:
    name = "X-Sandbox-Signature-256"
    of_others = [signature(ONE, "another secret"), signature(b"another body"), signature(ONE).upper(), signature(ONE)[:-1]]
    headers = [{}, *({name: value} for value in ("", "sha256=", *of_others)), {"X-Sandbox-Signature": signature(ONE)}]
    for each in headers:
        with nothing_else_changes(*REFUSALS):
            response = knock(ONE, headers=each)
        assert (response.status_code, code(response)) == (401, "bad_signature"), each
    assert Health.objects.get(pk=page.pk).refused_count == len(headers)
    assert {bytes(each.sample) for each in Refused.objects.all()} == {ONE}


def test_it_keeps_only_a_few_samples(page: Page, knock: Knock) -> None:
    for number in range(8):
        knock(b"x" * 2000 + b"%d" % number, headers={})
    assert Health.objects.get(pk=page.pk).refused_count == 8
    assert {len(each.sample) for each in Refused.objects.all()} == {500}
    assert Refused.objects.count() == 5


UNREADABLE = [b"", b"{", b"\x00", b"\xff\xfe", b"[]", b"null", b"{}", b'{"events": {}}', b"[" * 100_000, b'{"events": NaN}']


def test_it_refuses_what_cannot_be_read(page: Page, knock: Knock) -> None:
    for body in UNREADABLE:
        with nothing_else_changes(*REFUSALS):
            response = knock(body)
        assert (response.status_code, code(response)) == (400, "bad_payload"), body[:20]


def test_it_refuses_what_is_too_long(page: Page, knock: Knock) -> None:
    body = b'{"events": [' + b" " * 5_000_000 + b"]}"
    with nothing_else_changes(*REFUSALS):
        assert knock(body).status_code == 413
        for length in ("9" * 5000, "-1", "1e3", "x", "5000001"):
            assert knock(b"", headers={"Content-Length": length}).status_code == 413, length


def test_it_refuses_an_address_that_is_none(page: Page, knock: Knock) -> None:
    known, at = page.pk, "/hooks/sandbox"
    with nothing_else_changes():
        for path in (f"{at}/{known + 1}", f"/hooks/mastodon/{known}", f"/hooks/file/{known}", f"{at}/0", f"{at}/{10**30}"):
            for method in ("GET", "POST"):
                assert knock(ONE, path=path, method=method).status_code == 404, (method, path)
        for path in ("/hooks/", f"{at}/", f"{at}/-1", f"{at}/x", f"{at}/%00", f"{at}/{known}/"):
            assert knock(ONE, path=path).status_code == 404, path
        for method in ("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"):
            assert knock(ONE, method=method).status_code == 405, method


def test_it_answers_the_handshake(page: Page, knock: Knock) -> None:
    asked = {"hub.mode": "subscribe", "hub.challenge": "<b>1234</b>", "hub.verify_token": "known to both"}
    with nothing_else_changes():
        taken = knock(method="GET", params=asked)
        assert (taken.status_code, taken.text, taken.headers["content-type"]) == (200, "<b>1234</b>", "text/plain")
        for wrong in (
            {"hub.verify_token": "x"},
            {"hub.verify_token": ""},
            {"hub.mode": "unsubscribe"},
            {"hub.verify_token": "\0\udcff".encode("utf-8", "replace").decode()},
        ):
            response = knock(method="GET", params=asked | wrong)
            assert (response.status_code, code(response)) == (403, "bad_token")
        assert knock(method="GET").status_code == 403


def test_it_asks_for_the_delivery_again_where_the_credential_does_not_open(page: Page, knock: Knock) -> None:
    Credential.objects.update(sealed=b"sealed by another key")
    pages._kept.clear()
    with nothing_else_changes():
        assert knock(ONE).status_code == 503


def test_it_no_longer_takes_anything_for_a_page_that_was_removed(page: Page, knock: Knock) -> None:
    Page.objects.update(state=Page.State.REMOVED)
    pages._kept.clear()
    assert knock(ONE).status_code == 404


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
