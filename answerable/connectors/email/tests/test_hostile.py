"""Bytes from anybody: a refusal with a sentence or a record that is safe to keep, never anything else."""

import base64
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.channels.contract import BadPayload, PassedOver, Undelivered
from answerable.connectors.email.envelopes import Found, envelope
from answerable.connectors.email.parse import parse
from answerable.connectors.email.tests.letters import AT, OURS, PAGE, found, letter
from answerable.connectors.email.tests.test_parse import HTML, REPORT, mixed
from tests.contract.oddity import changed, check_envelope, check_item, places

FILE = "Content-Type: application/pdf; name*=utf-8''%e2%82%ac.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
LONG = base64.b64encode(b"y" * 90_000).decode()
SAMPLES = [
    letter(Subject="=?utf-8?b?w4TDlsOc?= =?bad?x?y?=", References="<a@b> <c@d>"),
    letter(HTML % "<blockquote>x</blockquote>", Content_Type="text/html; charset=utf-16"),
    letter(REPORT % ("failed", "5.0.0"), Content_Type='multipart/report; report-type=delivery-status; boundary="b"'),
    mixed("Content-Type: text/plain\r\n\r\nSee.", FILE + LONG, "Content-Type: message/rfc822\r\n\r\nA: b"),
    letter(Content_Type="text/plain; charset=utf-7", Content_Transfer_Encoding="quoted-printable", Message_ID=f"<{OURS}>"),
]
TOKENS = [
    *(b"\r\n", b"\r\n\r\n", b"--b", b"--b--", b"Content-Type: multipart/mixed; boundary=b\r\n", b"Content-Type: message/rfc822\r\n\r\n"),
    *(
        b"=?utf-8?q?",
        b"?=",
        b"<",
        b">",
        b"@",
        b'"',
        b"\0",
        b"\xff\xfe",
        b"x" * 70_000,
        b"From: \r\n",
        b"Content-Transfer-Encoding: base64\r\n",
    ),
    b"Content-Transfer-Encoding: base64\r\n",
    *(b"Content-Type: text/plain; charset=\xff\r\n", b"Date: Fri, 99 Zzz 99999 99:99:99 +9999\r\n", b"Content-Disposition: ;;;=\r\n"),
]


def check(mail: bytes, *, is_ours: bool = False) -> None:
    """A mail that is refused in words or safe to keep."""
    kept = envelope(PAGE, found(mail, is_ours=is_ours))
    check_envelope(kept)
    check_body(kept.body)


def check_body(body: bytes) -> None:
    """The same of what was kept."""
    sentence = "an item"
    try:
        check_item(parse(body))
    except (BadPayload, PassedOver, Undelivered) as refusal:
        sentence = str(refusal)
    assert 0 < len(sentence) <= 300


@pytest.mark.parametrize("mail", SAMPLES)
def test_it_reads_each_sample_cut_at_many_places(mail: bytes) -> None:
    for end in range(0, min(len(mail), 2000), 23):
        check(mail[:end])
        check(mail[end:], is_ours=True)


@settings(max_examples=90, deadline=None)
@given(data=st.data())
def test_it_survives_bytes_that_were_changed_anywhere(data: st.DataObject) -> None:
    mail = data.draw(st.sampled_from(SAMPLES))
    for _ in range(data.draw(st.integers(1, 4))):
        start, length = data.draw(st.integers(0, len(mail))), data.draw(st.integers(0, 200))
        new = data.draw(st.sampled_from(TOKENS) | st.binary(max_size=20))
        mail = mail[:start] + new + mail[start + length :]
    check(mail, is_ours=data.draw(st.booleans()))


@settings(max_examples=50, deadline=None)
@given(parts=st.lists(st.sampled_from(TOKENS) | st.sampled_from(SAMPLES) | st.binary(max_size=60), max_size=12))
def test_it_survives_any_order_of_anything(parts: list[bytes]) -> None:
    check(b"".join(parts))


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_it_survives_an_odd_value_in_any_place(data: st.DataObject) -> None:
    kept: Any = json.loads(envelope(PAGE, Found(data.draw(st.sampled_from(SAMPLES)), AT, is_ours=False)).body)
    odd: Any = data.draw(st.sampled_from([None, ..., 1, 2**70, "", "\ud800", "x" * 3_000_000, [], {}, True, "9999-12-31T23:59:59-12:00"]))
    check_body(json.dumps(changed(kept, data.draw(st.sampled_from(places(kept))), odd)).encode())


def test_it_bears_a_mail_of_many_parts() -> None:
    check(mixed(*["Content-Type: text/plain\r\n\r\nx"] * 800))
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (depth, depth) for depth in range(300))
    check(b"From: a@b.example\r\n" + nested)


def test_it_keeps_what_cannot_be_written_anew() -> None:
    """Parts that no boundary parts, with letters of no set: Python's own writer of mails breaks at them."""
    check(b"From: a@b.example\r\nContent-Type: multipart/mixed\r\n\r\n\x80 where is my train?\r\n", is_ours=True)
