"""Saying something by mail, once: our copy of it, which arrives with the customer's, is the proof that it left."""

import time
from contextlib import suppress

from django.utils.translation import gettext as _
from imapclient import IMAPClient

from answerable.channels.contract import Access, Draft, NetworkError, Receipt, Trouble
from answerable.connectors.email import headers
from answerable.connectors.email.abilities import KEEPING, LENGTH
from answerable.connectors.email.compose import compose
from answerable.connectors.email.envelopes import Found, envelope, read
from answerable.connectors.email.filing import file_away
from answerable.connectors.email.folders import INBOX, find, sent_folder
from answerable.connectors.email.ids import beginning
from answerable.connectors.email.imap import mailbox
from answerable.connectors.email.items import bring, whole
from answerable.connectors.email.login import sender
from answerable.connectors.email.parse import correspondent, name_of
from answerable.connectors.email.smtp import submit
from answerable.core import clock

COPY_SECONDS = 3.0  # servers deliver to themselves at once; a slower one's copy is met when the mailbox is read
STEP_SECONDS = 0.1


def send(access: Access, draft: Draft) -> Receipt:
    """Answer a mail. What stands in the mailbox under the same key was said before and is not said again."""
    if len(draft.text) > LENGTH:
        raise NetworkError(Trouble.REFUSED, _("The text is longer than a mail may be. Shorten it."))
    with mailbox(access) as box:
        said = found_copy(access, box, draft.key)
        if said is not None:
            return said
        place, answered = bring(access, box, draft.reply_to)
        is_ours = place.folder == sent_folder(box)
    to = next(iter(headers.people(answered, "To")), None) if is_ours else correspondent(answered)
    if to is None:
        raise NetworkError(Trouble.REFUSED, _("The mail names no address to which an answer could go."))
    mail = compose(access, draft, answered, to)
    submit(access, mail, [to[1], *([] if access.kind == KEEPING else [sender(access)])])
    if access.kind != KEEPING:
        with suppress(NetworkError):
            _keep_copy(access, draft.key)
    return receipt(access, mail)


def receipt(access: Access, mail: bytes) -> Receipt:
    """What the mailbox tells of a mail of ours, wherever in it the mail stands."""
    seen = read(mail)
    at = headers.date(seen) or clock.now()
    return Receipt(name_of(seen), at, "", envelope(sender(access), Found(mail, at, is_ours=True)))


def found_copy(access: Access, box: IMAPClient, key: str, *, is_everywhere: bool = False) -> Receipt | None:
    """What was said under this key, if the mailbox has it."""
    sent = sent_folder(box)
    folders = None if is_everywhere else [INBOX, *([sent] if sent else [])]
    for place in find(box, beginning(key), folders):
        content = whole(box, place)
        if content is not None and name_of(read(content)).startswith(beginning(key)):
            return receipt(access, content)
    return None


def _keep_copy(access: Access, key: str) -> None:
    """Put our copy where sent mail is kept as soon as it is here."""
    end = time.monotonic() + COPY_SECONDS
    with mailbox(access) as box:
        sent = sent_folder(box)
        while time.monotonic() < end:
            if copies := find(box, beginning(key), [INBOX]):
                if sent:
                    file_away(box, copies, sent)
                return
            time.sleep(STEP_SECONDS)
