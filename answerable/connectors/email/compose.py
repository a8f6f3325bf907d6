"""Writing a mail that stands, in the client of whoever gets it, beneath the one that it answers."""

import re
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.policy import SMTP
from email.utils import format_datetime

from answerable.channels.contract import Access, Draft
from answerable.connectors.email import headers
from answerable.connectors.email.ids import new_name, thread
from answerable.connectors.email.login import sender
from answerable.connectors.email.parse import answers, name_of
from answerable.connectors.email.subjects import base
from answerable.core import clock

POLICY = SMTP.clone(max_line_length=900)  # names of mails must not be broken, and a shorter line would
MOST_NAMES = 30


def compose(access: Access, draft: Draft, answered: Message, to: tuple[str, str]) -> bytes:
    """The mail as it goes out."""
    mail = EmailMessage(policy=POLICY)
    own = sender(access)
    mail["From"] = _address(str(access.credential.get("name") or ""), own)
    mail["To"] = _address(*to)
    mail["Subject"] = f"Re: {base(headers.words(answered, 'Subject'))[:300]}".strip()
    mail["Date"] = format_datetime(clock.now())
    in_thread = thread(name_of(answered), answers(answered), "")
    mail["Message-ID"] = f"<{new_name(access, draft.key, in_thread, own.rpartition('@')[2])}>"
    _thread(mail, answered)
    if not draft.is_by_person:
        mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(draft.text + "\n", cte=None if draft.text.isascii() else "quoted-printable")
    for each in draft.enclosures:
        main, _, sub = each.media_type.partition("/")
        described = [f"Content-Description: {_one_line(each.alt)}"] if each.alt else []
        mail.add_attachment(each.read(), maintype=main, subtype=sub, filename=_one_line(each.name), headers=described)
    return mail.as_bytes()


def _thread(mail: EmailMessage, answered: Message) -> None:
    """What it answers, and what that answered: https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4."""
    direct = re.findall(r"<[!-;=?-~]+>", headers.raw(answered, "Message-ID"))[:1]
    above = re.findall(r"<[!-;=?-~]+>", headers.raw(answered, "References") or headers.raw(answered, "In-Reply-To"))
    if direct:
        mail["In-Reply-To"] = direct[0]
        mail["References"] = " ".join([*above[:1], *above[1:][-MOST_NAMES:], *direct])


def _address(name: str, address: str) -> Address | str:
    try:
        return Address(display_name=_one_line(name), addr_spec=address)
    except (ValueError, IndexError, MessageError):
        return address


def _one_line(text: str) -> str:
    return " ".join("".join(each for each in text if each.isprintable()).split())
