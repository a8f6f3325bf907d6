"""Whatever knocks at a hook is kept or refused; it never breaks the desk, and what is refused changes nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from answerable.channels.models import Credential, Health, Page
from answerable.core import clock
from answerable.hooks import pages
from answerable.hooks.tests.conftest import Knock, signature
from answerable.hooks.tests.saying import ONE, REFUSALS, code, nothing_else_changes
from answerable.ingest.models import Refused

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_refuses_what_is_not_signed(page: Page, knock: Knock) -> None:
    name = "X-Sandbox-Signature-256"
    of_others = [signature(ONE, "another secret"), signature(b"another body"), signature(ONE).upper(), signature(ONE)[:-1]]
    headers = [{}, *({name: value} for value in ("", "sha256=", *of_others)), {"X-Sandbox-Signature": signature(ONE)}]
    for each in headers:
        with nothing_else_changes(*REFUSALS):
            response = knock(ONE, headers=each)
        assert (response.status_code, code(response)) == (401, "bad_signature"), each
    assert [bytes(each.sample) for each in Refused.objects.all()] == [ONE]


def test_it_writes_a_flood_once_a_minute_and_counts_it_all(page: Page, knock: Knock, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([clock.now() + timedelta(seconds=3 * number) for number in range(1000)])
    monkeypatch.setattr(clock, "now", lambda: next(times))
    written = set()
    for number in range(160):
        knock(b"x" * 2000 + b"%d" % number, headers={})
        written |= set(Refused.objects.values_list("id", flat=True))
    assert 5 < len(written) <= 1 + 160 * 2 * 3 // 60
    monkeypatch.undo()
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC) + timedelta(hours=1))
    knock(ONE)
    assert Health.objects.get(pk=page.pk).refused_count == 160
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
