"""The mailbox itself: what a login opens, tried to its end with a mail to itself."""

import time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from uuid import uuid4

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, Identified, NetworkError, Renewed, Trouble, sign_in
from answerable.connectors.email.abilities import KEEPING, MAILBOX
from answerable.connectors.email.folders import INBOX, find, sent_folder
from answerable.connectors.email.headers import ADDRESS
from answerable.connectors.email.ids import new_name, short
from answerable.connectors.email.imap import mailbox
from answerable.connectors.email.login import sender
from answerable.connectors.email.smtp import outbox, submit
from answerable.core import clock

PERMISSIONS = ("read", "send")
PATIENCE_SECONDS = 20.0
STEP_SECONDS = 0.25


def identify(access: Access) -> Identified:
    """The mailbox that a login opens. A new one is tried whole, with a mail to itself."""
    address = sender(access)
    if not ADDRESS.match(address):
        raise NetworkError(Trouble.REFUSED, _("Give the address that customers write to, like care@example.com."))
    passed: list[str] = []
    try:
        kind = _checked(access, address, passed)
    except NetworkError as error:
        error.passed = tuple(passed)
        raise
    name = str(access.credential.get("name") or address)
    return Identified(address, kind, name[:200], address, permissions=PERMISSIONS)


def _checked(access: Access, address: str, passed: list[str]) -> str:
    """The mailbox's kind; what works is written down step by step."""
    with mailbox(access) as box:
        passed.append(_("The server for reading was reached and takes the password."))
        box.select_folder(INBOX, readonly=True)
        sent = sent_folder(box)
        passed.append(
            _("The mailbox can be read. Sent mail is kept in “%(folder)s”.") % {"folder": sent} if sent else _("The mailbox can be read.")
        )
    with outbox(access):
        passed.append(_("The server for sending was reached and takes the password."))
    return access.kind or _tried(access, address)


def refresh(access: Access) -> Renewed:
    """A password does not renew itself; what a directory gave does."""
    if access.credential.get("sign_in"):
        return sign_in.renew(access.credential)
    raise NetworkError(Trouble.TOKEN, _("The mail server does not take the password any more. Give the mailbox a new one."))


def _tried(access: Access, address: str) -> str:
    """Write to ourselves and wait until it is here; then it is taken away again."""
    name = new_name(access, f"test-{uuid4().hex}", short(address), address.rpartition("@")[2])
    submit(access, _trial(address, name), [address])
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        with mailbox(access) as box:
            if find(box, name, [INBOX]):
                keeps = bool((kept := sent_folder(box)) and find(box, name, [kept]))
                for place in find(box, name):
                    box.select_folder(place.folder)
                    box.delete_messages([place.uid])
                    box.expunge([place.uid]) if box.has_capability("UIDPLUS") else box.expunge()
                return KEEPING if keeps else MAILBOX
        time.sleep(STEP_SECONDS)
    words = _("Reading and sending both work, but a mail from %(address)s to itself did not arrive within %(seconds)d seconds.")
    raise NetworkError(Trouble.REFUSED, words % {"address": address, "seconds": PATIENCE_SECONDS})


def _trial(address: str, name: str) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"] = mail["To"] = address
    mail["Subject"], mail["Date"] = _("Answerable tries this mailbox"), format_datetime(clock.now())
    mail["Message-ID"], mail["Auto-Submitted"] = f"<{name}>", "auto-generated"
    mail.set_content(_("Answerable sent this mail to see whether it arrives. It takes it away again by itself.") + "\n")
    return mail.as_bytes()
