"""One mail, met again: read back, its files, its answers. A mail cannot be liked, hidden, edited or taken back."""

from email.message import Message

from django.utils.translation import gettext as _
from imapclient import IMAPClient

from answerable.channels.contract import HELD, Access, Envelope, Figures, Moderation, NetworkError, Trouble
from answerable.connectors.email import parts
from answerable.connectors.email.envelopes import read
from answerable.connectors.email.folders import Place, find, sent_folder
from answerable.connectors.email.history import MAIL_BYTES, shown
from answerable.connectors.email.ids import LONGEST
from answerable.connectors.email.imap import mailbox
from answerable.connectors.email.parse import name_of

SEARCHED_BY = LONGEST - 21  # a longer name ends with our digest of it
OF_PEOPLE = {Moderation.BLOCK, Moderation.UNBLOCK}


def bring(access: Access, box: IMAPClient, external_id: str) -> tuple[Place, Message]:
    """Where a mail stands, and the mail; GONE where it does not any more."""
    for place in find(box, external_id[:SEARCHED_BY]) if external_id.strip() else []:
        content = whole(box, place)
        if content is not None and name_of(mail := read(content)) == external_id:
            return place, mail
    raise NetworkError(Trouble.GONE, _("The mail is not in the mailbox any more."))


def whole(box: IMAPClient, place: Place) -> bytes | None:
    """A mail's bytes, without marking it as read; None where somebody took it away."""
    box.select_folder(place.folder, readonly=True)
    row = box.fetch([place.uid], [f"BODY.PEEK[]<0.{MAIL_BYTES}>"]).get(place.uid, {})
    content = row.get(b"BODY[]<0>", row.get(b"BODY[]"))
    return content if isinstance(content, bytes) else None


def read_back(access: Access, external_id: str) -> Envelope | None:
    """A mail as the list tells it; None where it is gone."""
    with mailbox(access) as box:
        try:
            place, _mail = bring(access, box, external_id)
        except NetworkError as error:
            if error.trouble is not Trouble.GONE:
                raise
            return None
        is_sent = place.folder == sent_folder(box)
        box.select_folder(place.folder, readonly=True)
        return shown(access, box, place, is_sent=is_sent)


def fetch_file(access: Access, url: str, limit_bytes: int) -> bytes:
    """The content of a file in a mail."""
    place, _colon, external_id = url.removeprefix(HELD).partition(":")
    with mailbox(access) as box:
        _place, mail = bring(access, box, external_id)
    leaves = parts.leaves(mail)
    if not (place.isascii() and place.isdigit() and len(place) < 6 and int(place) < len(leaves)):
        raise NetworkError(Trouble.GONE, _("The mail holds no such file."))
    content = parts.content(leaves[int(place)])
    if len(content) > limit_bytes:
        raise NetworkError(Trouble.REFUSED, _("The file is larger than what is kept."))
    return content


def moderate(access: Access, external_id: str, action: Moderation) -> None:
    """Nothing of it can be done to a mail; what is gone already is deleted."""
    if action not in OF_PEOPLE:
        with mailbox(access) as box:
            try:
                bring(access, box, external_id)
            except NetworkError as error:
                if error.trouble is Trouble.GONE and action is Moderation.DELETE:
                    return
                raise
    raise NetworkError(Trouble.REFUSED, _("A mail can be neither liked nor hidden nor taken back, and its author not be barred."))


def edit(access: Access, external_id: str, text: str) -> None:
    """What was sent was sent."""
    with mailbox(access) as box:
        bring(access, box, external_id)
    raise NetworkError(Trouble.REFUSED, _("A mail that was sent cannot be changed."))


def measure(access: Access, external_id: str) -> Figures:
    """How many answers of ours a mail has; there is nothing else to count."""
    with mailbox(access) as box:
        bring(access, box, external_id)
        sent = sent_folder(box)
        if not sent:
            return Figures()
        box.select_folder(sent, readonly=True)
        return Figures(reply_count=len(box.search(["HEADER", "In-Reply-To", external_id[:SEARCHED_BY]])))
