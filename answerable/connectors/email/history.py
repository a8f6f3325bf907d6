"""A mailbox read on from a cursor: what came in, and what was answered from other clients.

Mails are numbered by their server, https://www.rfc-editor.org/rfc/rfc3501#section-2.3.1.1; what counts is the number, never whether
somebody read it. Where a server numbers anew, the last fortnight is read again: what is known already has the same key.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from imapclient import IMAPClient

from answerable.channels.contract import Access, Envelope, Polled
from answerable.connectors.email import headers
from answerable.connectors.email.abilities import KEEPING
from answerable.connectors.email.envelopes import Found, envelope, read
from answerable.connectors.email.filing import file_away
from answerable.connectors.email.folders import INBOX, Place, sent_folder
from answerable.connectors.email.ids import OURS, is_own, short, thread
from answerable.connectors.email.imap import mailbox
from answerable.connectors.email.login import sender
from answerable.connectors.email.parse import answers, correspondent, name_of
from answerable.connectors.email.position import Mark, Position, position
from answerable.connectors.email.subjects import base, is_reply
from answerable.core import clock

HISTORY = timedelta(days=14)  # a case that was closed longer ago is not joined any more
SAME_MATTER = timedelta(days=30)
PAGE_SIZE = 40
PAGE_BYTES = 12_000_000
MAIL_BYTES = 40_000_000  # what is longer is read up to here
SHORTEST_SUBJECT = 4


@dataclass(slots=True)
class _Turn:
    """One look at the mailbox: what it found, and our own copies in it."""

    known: Position
    has_more: bool = False
    found: list[tuple[datetime, Envelope]] = field(default_factory=list)
    copies: list[Place] = field(default_factory=list)


def poll(access: Access, cursor: str) -> Polled:
    """The next mails of each folder, in the order in which they arrived; copies of our own go where sent mail is kept."""
    turn = _Turn(position(cursor))
    with mailbox(access) as box:
        sent = sent_folder(box)
        for folder in dict.fromkeys([INBOX, *([sent] if sent else [])]):
            _read_on(access, box, folder, turn, is_sent=folder == sent)
        if access.kind != KEEPING and sent:
            file_away(box, turn.copies, sent)
    envelopes = {each.key: each for _, each in sorted(turn.found, key=lambda pair: pair[0])}
    return Polled(list(envelopes.values()), turn.known.cursor, turn.has_more)


def shown(access: Access, box: IMAPClient, place: Place, *, is_sent: bool) -> Envelope | None:
    """One mail in its envelope; its folder is selected. None where somebody took it away meanwhile."""
    for _, content, at in _mails(box, [place.uid]):
        return envelope(sender(access), _found(access, box, content, at, is_sent=is_sent))
    return None


def _read_on(access: Access, box: IMAPClient, folder: str, turn: _Turn, *, is_sent: bool) -> None:
    told = box.select_folder(folder, readonly=True)
    validity, mark = int(told.get(b"UIDVALIDITY", 0)), turn.known.marks.get(folder)
    if mark is not None and mark.validity == validity:
        uids = sorted(uid for uid in box.search(["UID", f"{mark.following}:*"]) if uid >= mark.following)
    else:
        uids = sorted(box.search(["SINCE", (clock.now() - HISTORY).date()]))
    taken = _enough(box, uids)
    for uid, content, at in _mails(box, taken):
        mail = read(content)
        own = name_of(mail)
        if own.startswith("answerable.test-") and OURS.match(own):
            continue
        is_ours = is_sent or is_own(access, own)
        pace = 0
        if not is_ours:
            turn.known, pace = turn.known.counted(short((correspondent(mail) or ("", ""))[1])[:8], clock.now())
        elif not is_sent:
            turn.copies.append(Place(folder, uid))
        turn.found.append((at, envelope(sender(access), _found(access, box, content, at, is_sent=is_sent, pace=pace))))
    following = taken[-1] + 1 if taken else max(int(told.get(b"UIDNEXT", 1)), mark.following if mark and mark.validity == validity else 1)
    turn.known = turn.known.moved(folder, Mark(validity, following))
    turn.has_more = turn.has_more or len(uids) > len(taken)


def _enough(box: IMAPClient, uids: list[int]) -> list[int]:
    """As many as one look takes: by number and by size, and one at least."""
    some = uids[:PAGE_SIZE]
    sizes = {uid: int(row.get(b"RFC822.SIZE", 0)) for uid, row in box.fetch(some, ["RFC822.SIZE"]).items()} if some else {}
    taken: list[int] = []
    total = 0
    for uid in some:
        total += min(sizes.get(uid, 0), MAIL_BYTES)
        if taken and total > PAGE_BYTES:
            break
        taken.append(uid)
    return taken


def _mails(box: IMAPClient, uids: list[int]) -> Iterator[tuple[int, bytes, datetime]]:
    """Number, content and time of arrival; what was taken away meanwhile is not there. Nothing is marked as read."""
    if not uids:
        return
    rows = box.fetch(uids, ["INTERNALDATE", f"BODY.PEEK[]<0.{MAIL_BYTES}>"])
    for uid in uids:
        row = rows.get(uid, {})
        content = row.get(b"BODY[]<0>", row.get(b"BODY[]"))
        if isinstance(content, bytes):
            yield uid, content, row.get(b"INTERNALDATE") or clock.now()


def _found(access: Access, box: IMAPClient, content: bytes, at: datetime, *, is_sent: bool, pace: int = 0) -> Found:
    mail = read(content)
    is_ours = is_sent or is_own(access, name_of(mail))
    subject = headers.words(mail, "Subject")
    above = ""
    if not is_ours and is_reply(subject) and not answers(mail):
        above = _same_matter(box, (correspondent(mail) or ("", ""))[1], base(subject))
    return Found(content, at, is_ours, above, pace)


def _same_matter(box: IMAPClient, who: str, subject: str) -> str:
    """The thread of the first mail of this correspondent with this subject: for clients that lose what they answer."""
    if not who.isascii() or len(subject) < SHORTEST_SUBJECT:
        return ""
    since = (clock.now() - SAME_MATTER).date()
    uids = box.search(["FROM", who, "SUBJECT", subject[:100], "SINCE", since], charset=None if subject.isascii() else "UTF-8")
    for row in box.fetch(sorted(uids)[:1], ["BODY.PEEK[HEADER]"]).values() if uids else ():
        first = read(row.get(b"BODY[HEADER]", b""))
        return thread(name_of(first), answers(first), "")
    return ""
