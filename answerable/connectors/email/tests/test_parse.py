"""What a mail becomes: its author, its thread, its words, its files."""

import base64

import pytest

from answerable.channels.contract import BadPayload, FileKind, PassedOver, Undelivered
from answerable.connectors.email.envelopes import envelope
from answerable.connectors.email.tests.letters import AT, OURS, PAGE, found, letter, read, told

HTML = "<html><head><style>p {color: red}</style></head><body><p>Where is my&nbsp;refund?</p><script>alert(1)</script>%s</body></html>"
REPORT = f"""\
--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; amira@example.org
Action: %s
Status: %s
Diagnostic-Code: smtp; 550 5.1.1 nobody here
--b
Content-Type: message/rfc822

From: {PAGE}
Message-ID: <{OURS}>

On platform 4.
--b--
"""


def mixed(*parts: str, kind: str = "mixed") -> bytes:
    """A mail of several parts."""
    body = "".join(f"--b\r\n{part}\r\n" for part in parts) + "--b--\r\n"
    return letter(body, MIME_Version="1.0", Content_Type=f'multipart/{kind}; boundary="b"')


def test_it_says_who_wrote_what_when() -> None:
    item = read(letter(Subject="Refund for =?utf-8?q?M=C3=A4rz?="))
    assert (item.author.external_id, item.author.name) == ("amira@example.org", "Amira Haddad")
    assert item.text == "Refund for März\n\nWhere is my refund?"
    assert (item.external_id, item.posted_at, item.is_ours, item.is_automatic) == ("1@example.org", AT, False, False)


def test_it_finds_the_thread_by_any_trace() -> None:
    first = read(letter()).thread
    assert read(letter(Message_ID="<2@x>", References="<1@example.org> <9@x>", In_Reply_To="<9@x>")).thread == first
    assert read(letter(Message_ID="<3@x>", In_Reply_To="<1@example.org>")).thread == first
    assert read(letter(Message_ID="<4@x>", Subject="AW: Refund"), above=first).thread == first
    assert read(letter(Message_ID="<5@x>", In_Reply_To=f"<{OURS}>")).thread == "abcdefghijklmnopqrst"
    assert read(letter(Message_ID="<6@x>", In_Reply_To=f"=?utf-8?q?=3C{OURS.replace('@', '=40')}=3E?=")).thread == "abcdefghijklmnopqrst"
    assert read(letter(Message_ID="<7@x>")).thread != first


def test_it_keeps_two_mails_of_one_name_apart() -> None:
    keys = [envelope(PAGE, found(each)).key for each in (letter(), letter("Another"), letter())]
    assert keys[0] == keys[2] != keys[1]
    assert keys[0].startswith("1@example.org:")


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"X_Autoreply": "yes"},
        {"List_Unsubscribe": "<https://example.org/u>"},
        {"X_Auto_Response_Suppress": "DR, OOF, AutoReply"},
        {"Return_Path": "<>"},
        {"From": "no-reply@example.org"},
        {"From": f"Us <{PAGE}>"},
    ],
)
def test_it_knows_what_a_program_wrote(headers: dict[str, str]) -> None:
    assert read(letter(**headers)).is_automatic


def test_it_ends_a_loop_by_its_pace() -> None:
    assert not read(letter(), pace=30).is_automatic
    assert read(letter(), pace=31).is_automatic


def test_it_takes_a_form_on_a_web_site_for_its_customer() -> None:
    item = read(letter(From=f"Form <{PAGE}>", Reply_To="Amira <amira@example.org>"))
    assert (item.author.external_id, item.is_ours, item.is_automatic) == ("amira@example.org", False, False)
    assert not read(letter(Feedback_ID="1:ses", Auto_Submitted="no")).is_automatic


def test_it_takes_nobody_for_us_who_only_says_so() -> None:
    assert not read(letter(From=PAGE, Message_ID=f"<{OURS}>")).is_ours


@pytest.mark.parametrize(("action", "status", "expected"), [("failed", "5.1.1", Undelivered), ("delayed", "4.4.1", PassedOver)])
def test_it_tells_of_a_mail_that_came_back(action: str, status: str, expected: type[Exception]) -> None:
    kind = 'multipart/report; report-type=delivery-status; boundary="b"'
    with pytest.raises(expected, match="nobody here") as caught:
        read(letter(REPORT % (action, status), From="MAILER-DAEMON@x.example", Content_Type=kind))
    if isinstance(caught.value, Undelivered):
        assert caught.value.external_id == OURS


def test_it_prefers_plain_words_that_say_something() -> None:
    html = "Content-Type: text/html\r\n\r\n" + HTML % ""
    assert read(mixed("Content-Type: text/plain\r\n\r\nPlainly.", html, kind="alternative")).text == "Plainly."
    assert read(mixed("Content-Type: text/plain\r\n\r\n  ", html, kind="alternative")).text == "Where is my refund?"


def test_it_makes_html_safe_and_loads_nothing() -> None:
    more = '<img src="https://tracker.example/x.gif"><p style="display:none">hidden</p><a href="https://x.example/y">here</a>'
    item = read(letter(HTML % more, Content_Type="text/html"))
    assert item.text == "Where is my refund?\n\nhere (https://x.example/y)"
    assert item.attachments == ()


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252", "koi8-r", "x-unknown", "base64"])
def test_it_reads_letters_that_are_mislabelled(charset: str) -> None:
    mail = letter("Grüße aus Köln", Content_Type=f"text/plain; charset={charset}")
    assert read(mail).text == "Grüße aus Köln" or charset in {"iso-8859-1", "windows-1252", "koi8-r"}
    assert read(mail).text


def test_it_brings_files_by_name_and_leaves_decoration() -> None:
    data = base64.b64encode(b"x" * 3000).decode()
    item = read(
        mixed(
            "Content-Type: text/plain\r\n\r\nSee the ticket.",
            f'Content-Type: application/pdf; name="../../ticket.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n{data}',
            f"Content-Type: image/png\r\nContent-ID: <a>\r\nContent-Transfer-Encoding: base64\r\n\r\n{data}",
            "Content-Type: image/gif\r\nContent-ID: <b>\r\n\r\nGIF89a",
            "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR",
            "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx",
        )
    )
    told = [(each.kind, each.name, each.url) for each in item.attachments]
    assert told == [
        (FileKind.DOCUMENT, "ticket.pdf", "held:1:1@example.org"),
        (FileKind.PICTURE, "", "held:2:1@example.org"),
        (FileKind.DOCUMENT, "invite.ics", "held:4:1@example.org"),
    ]
    assert item.text.startswith("See the ticket.")
    assert "winmail.dat" in item.text


def test_it_says_of_a_sealed_mail_what_it_is() -> None:
    sealed = mixed("Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1", kind="encrypted")
    assert "encrypted" in read(sealed).text
    signed = mixed("Content-Type: text/plain\r\n\r\nSigned.", "Content-Type: application/pgp-signature\r\n\r\nx", kind="signed")
    assert (read(signed).text, read(signed).attachments) == ("Signed.", ())


def test_it_leaves_large_files_with_the_server() -> None:
    data = base64.b64encode(b"x" * 3_000_000).decode()
    mail = mixed(
        "Content-Type: text/plain\r\n\r\nSee.", f"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n{data}"
    )
    assert len(told(mail)["mail"]) < 2000
    assert read(mail).attachments[0].size == 3_000_000


def test_it_refuses_a_mail_from_nobody() -> None:
    with pytest.raises(BadPayload, match="who wrote"):
        read(letter(From=None))
