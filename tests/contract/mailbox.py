"""A mailbox on real mail servers as a stage."""

import imaplib
import smtplib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from email.policy import default as modern
from email.utils import format_datetime, make_msgid
from itertools import count

import pytest

from answerable.channels.contract import Access, Way
from tests.contract.mail_proxy import Proxy
from tests.contract.mail_servers import PASSWORD, MailServers
from tests.contract.stage import Look, Stage

NUMBERS = count()
PAUSE_SECONDS = 0.1


class MailboxStage(Stage):
    """An address to speak for, and customers with a mailbox of their own."""

    longer_than_a_page, lists_every_change, can_rewrite, speaks_http = 50, False, False, False
    settles_after = timedelta(minutes=3)
    shows_edits, shows_marks = True, True

    def __init__(self, servers: MailServers, imap: Proxy, smtp: Proxy) -> None:
        number = next(NUMBERS)
        self.servers, self._imap, self._smtp = servers, imap, smtp
        self.domain, self.crowd = f"page{number}.test", f"crowd{number}.test"
        for domain in (self.domain, self.crowd):
            servers.set_password(domain)
        self.heal()
        credential = {"login": f"care@{self.domain}", "password": PASSWORD, "name": "Harbour Rail", "is_inside": True}
        credential |= {"sender": f"care@{self.domain}", "smtp": f"smtp+plain://127.0.0.1:{smtp.port}", "verify_token": f"secret {number}"}
        self.access = Access(f"care@{self.domain}", "mailbox", f"imap+plain://127.0.0.1:{imap.port}", credential)
        self._numbers = count()

    def mail(self, text: str, *, at: datetime | None = None, **headers: str) -> EmailMessage:
        """What a new customer's client makes."""
        mail = EmailMessage(policy=SMTP)
        mail["From"], mail["To"] = f"Customer <customer{next(self._numbers)}@{self.crowd}>", self.access.page_external_id
        mail["Date"], mail["Message-ID"] = format_datetime(at or datetime.now(UTC)), make_msgid(domain=self.crowd)
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text + "\n")
        return mail

    def put(self, mail: EmailMessage, *, at: datetime | None = None, domain: str = "", folder: str = "INBOX") -> str:
        """Into a mailbox at once, without a way; returns the mail's name."""
        with self.box(domain or self.domain) as box:
            moment = imaplib.Time2Internaldate((at or datetime.now(UTC)).astimezone(UTC))
            assert box.append(folder, "", moment, mail.as_bytes())[0] == "OK"
        return str(mail["Message-ID"]).strip("<>")

    def post(self, mail: EmailMessage | bytes, sender: str = "", to: str = "") -> None:
        """By the mail server, as the world sends; returns when it is there."""
        content = mail if isinstance(mail, bytes) else mail.as_bytes()
        with smtplib.SMTP("127.0.0.1", self.servers.ports["mx"], local_hostname="crowd.test", timeout=10) as client:
            client.sendmail(sender or f"customer@{self.crowd}", [to or self.access.page_external_id], content)
        self.servers.settle()

    def ask(self, text: str, way: Way | None = None, *, at: datetime | None = None) -> str:
        """A mail without a subject, so that it says nothing but its words."""
        return self.put(self.mail(text, at=at), at=at)

    def ask_many(self, count: int) -> list[str]:
        """One after the other."""
        return [self.ask(f"Question {number}") for number in range(count)]

    def rewrite(self, external_id: str, text: str) -> None:
        """Nobody can."""
        pytest.skip("a mail that was sent is not rewritten")

    def withdraw(self, external_id: str) -> None:
        """Not by the customer, but a colleague may throw it away."""
        with self.box(self.domain) as box:
            for number in self._numbers_of(box, external_id):
                box.store(number, "+FLAGS", "\\Deleted")
            box.expunge()

    def look(self, external_id: str) -> Look:
        """In the customers' mailbox what we wrote, in ours what they did."""
        for domain in (self.domain, self.crowd):
            found = self.found(domain, external_id)
            if found is not None:
                author = found["From"].addresses[0].addr_spec
                return Look(words(found), author == self.access.page_external_id, author_id=author)
        return Look("", is_ours=False, is_deleted=True)

    def found(self, domain: str, external_id: str) -> EmailMessage | None:
        """A mail in somebody's mailbox."""
        self.servers.settle()
        with self.box(domain) as box:
            for number in self._numbers_of(box, external_id):
                return read(box.fetch(number, "(BODY.PEEK[])")[1])
        return None

    def may_write(self, external_id: str) -> bool:
        """Nobody is barred from writing."""
        return True

    def said(self) -> list[str]:
        """What is in the customers' mailbox."""
        self.servers.settle()
        with self.box(self.crowd) as box:
            box.select("INBOX")
            numbers = box.search(None, "ALL")[1][0].split()
            return [str(read(box.fetch(each.decode(), "(BODY.PEEK[])")[1])["Message-ID"]).strip("<>") for each in numbers]

    def keep_silent(self) -> None:
        """After the mail's last line."""
        self._smtp.set("silence")

    def fail_after(self) -> None:
        """The connection breaks after the mail's last line."""
        self._smtp.set("break")

    def be_down(self) -> None:
        """Whoever calls is hung up on."""
        self._imap.set("down")
        self._smtp.set("down")

    def limit(self) -> None:
        """They would slow down, and say nothing of it."""
        pytest.skip("a mail server has no limit that it tells")

    def heal(self) -> None:
        """Both pass on."""
        self._imap.set("")
        self._smtp.set("")

    def expire(self) -> None:
        """Somebody changes the password; the server looks at most once a second whether somebody did."""
        old = self.servers.password(self.domain)
        self.servers.set_password(self.domain, "another one")
        while self._is_let_in(old):
            time.sleep(PAUSE_SECONDS)

    def revoke(self) -> None:
        """A password opens all of it or nothing."""
        pytest.skip("a mailbox knows no permissions")

    @contextmanager
    def box(self, domain: str) -> Iterator[imaplib.IMAP4]:
        """A mailbox as its owner has it."""
        with imaplib.IMAP4("127.0.0.1", self.servers.ports["imap"]) as box:
            box.login(f"me@{domain}", self.servers.password(domain))
            yield box

    def _is_let_in(self, password: str) -> bool:
        with imaplib.IMAP4("127.0.0.1", self.servers.ports["imap"]) as box:
            try:
                return box.login(self.access.page_external_id, password)[0] == "OK"
            except imaplib.IMAP4.error:
                return False

    def _numbers_of(self, box: imaplib.IMAP4, external_id: str) -> list[str]:
        for folder in ("INBOX", "Sent"):
            box.select(folder)
            found = box.search(None, "HEADER", "Message-ID", f'"{external_id}"')[1][0].split()
            if found:
                return [each.decode() for each in found]
        return []


def read(told: object) -> EmailMessage:
    """The mail in a server's answer."""
    assert isinstance(told, list)
    content = next(each[1] for each in told if isinstance(each, tuple))
    found = message_from_bytes(content, policy=modern)
    assert isinstance(found, EmailMessage)
    return found


def words(mail: EmailMessage) -> str:
    """What it says."""
    body = mail.get_body(("plain",))
    return str(body.get_content()).strip() if body is not None else ""
