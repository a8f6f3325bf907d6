"""Real mail servers on this machine: Dovecot and Postfix, for themselves, on ports of their own, with everything in one folder.

Nothing leaves: every address is delivered here, or comes back, where its domain has no password: then nobody is there.
All addresses of a domain share a mailbox, and a domain's password is what `set_password` says. They come from Debian's packages
`dovecot-imapd`, `dovecot-lmtpd` and `postfix`, and need root for changing their user.
"""

import base64
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.contract.mail_papers import papers
from tests.contract.mail_settings import DOVECOT, MAIN, OAUTH2, SERVICES

PASSWORD = "quayside 7"
START_SECONDS = 20.0
STEP_SECONDS = 0.05
NOBODY = subprocess.DEVNULL
REQUIRED = "ANSWERABLE_TEST_MAIL_SERVERS"
NEEDED = ("/usr/sbin/dovecot", "/usr/sbin/postfix", "/usr/lib/dovecot/lmtp")


class MailServers:
    """Both, running; `authority` is who vouches for them to the name localhost."""

    def __init__(self, at: Path) -> None:
        self._at = at
        names = ("imap", "imaps", "lmtp", "auth", "submission", "mx")
        self.ports = dict(zip(names, _free_ports(len(names)), strict=True))
        self.authority = papers(at)
        self._passwords: dict[str, str] = {}
        self.key = secrets.token_bytes(32)  # which it shares with the directory that signs in

    def set_password(self, domain: str, password: str = PASSWORD) -> None:
        """From now on every address of this domain logs in with it."""
        self._passwords[domain] = password
        draft = self._at / "passwords" / f".{domain}"
        draft.write_text(f"{domain}:{password}:nobody:nogroup::{self._at}/homes/{domain}::\n")
        draft.chmod(0o644)
        draft.replace(self._at / "passwords" / domain)

    def password(self, domain: str) -> str:
        """What opens a domain's mailbox now."""
        return self._passwords[domain]

    def forget_numbers(self, domain: str) -> None:
        """The server numbers a domain's mails anew, as after a restore; what stands for the numbering is a time in seconds."""
        self.stop_reading()
        time.sleep(1.1)
        for each in (self._at / "homes" / domain / "mail").rglob("dovecot*"):
            if each.is_file():
                each.unlink()
        self.start_reading()

    def start(self) -> None:
        """Both, until they answer."""
        self.start_reading()
        self.start_sending()

    def start_reading(self) -> None:
        """Dovecot."""
        self._dovecot = subprocess.Popen(
            ["/usr/sbin/dovecot", "-F", "-c", f"{self._at}/dovecot.conf"], stdin=NOBODY, stdout=NOBODY, stderr=NOBODY
        )
        _await(self.ports["imap"], self._at / "dovecot.log")

    def start_sending(self) -> None:
        """Postfix."""
        self._postfix("start")
        _await(self.ports["submission"], self._at / "postfix.log")

    def stop_reading(self) -> None:
        """Dovecot, with all its connections."""
        self._dovecot.send_signal(signal.SIGTERM)
        self._dovecot.wait(10)

    def stop_sending(self) -> None:
        """Postfix."""
        self._postfix("abort")

    def _postfix(self, what: str) -> None:
        subprocess.run(
            ["/usr/sbin/postfix", "-c", f"{self._at}/postfix", what], check=False, stdin=NOBODY, stdout=NOBODY, stderr=NOBODY, timeout=60
        )

    def settle(self) -> None:
        """Wait until nothing is under way any more."""
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if not any(each.is_file() for name in ("incoming", "active", "maildrop") for each in (self._at / "queue" / name).rglob("*")):
                return
            time.sleep(STEP_SECONDS)
        raise AssertionError("mail is still under way")

    def write_down(self) -> None:
        """The servers' own configuration."""
        told = {"at": self._at, **self.ports}
        for folder in ("run", "homes", "queue", "data", "postfix", "passwords"):
            (self._at / folder).mkdir()
        keys = self._at / "keys" / "default" / "HS256"
        keys.mkdir(parents=True)
        (keys / "default").write_text(base64.b64encode(self.key).decode())
        (self._at / "oauth2.conf").write_text(OAUTH2.format(**told))
        (self._at / "dovecot.conf").write_text(DOVECOT.format(**told))
        (self._at / "postfix" / "main.cf").write_text(MAIN.format(**told))
        (self._at / "postfix" / "master.cf").write_text(SERVICES.format(**told))
        shutil.chown(self._at / "homes", "nobody", "nogroup")
        shutil.chown(self._at / "data", "postfix")


def skip_without() -> None:
    """Skip where they cannot run; where REQUIRED says that they have to, fail."""
    if why := _missing():
        if os.environ.get(REQUIRED):
            pytest.fail(why)
        pytest.skip(why)


def _missing() -> str:
    gone = [each for each in NEEDED if not Path(each).exists()]
    if gone:
        return f"Dovecot and Postfix are not installed ({', '.join(gone)})"
    return "" if os.geteuid() == 0 else "Dovecot and Postfix change their user, which only root may"


@contextmanager
def mail_servers() -> Iterator[MailServers]:
    """Both, for as long as it takes."""
    at = Path(tempfile.mkdtemp(prefix="mail-"))
    at.chmod(0o755)
    servers = MailServers(at)
    servers.write_down()
    try:
        servers.start()
        yield servers
    finally:
        servers.stop_sending()
        with suppress(Exception):
            servers.stop_reading()
        shutil.rmtree(at, ignore_errors=True)


def _free_ports(count: int) -> list[int]:
    taken = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [each.getsockname()[1] for each in taken]
    finally:
        for each in taken:
            each.close()


def _await(port: int, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=2) as found:
            found.settimeout(5)
            if found.recv(10):
                return
        time.sleep(STEP_SECONDS)
    raise AssertionError(f"nobody answers at {port}: {log.read_text()[-2000:] if log.exists() else 'no log'}")
