"""One mail, read: who wrote, in which thread, what it says and what it brings. Bytes from anybody: refused with a sentence, or safe."""

from datetime import timedelta
from email.message import Message
from typing import Annotated

from django.utils.translation import gettext as _
from pydantic import Field

from answerable.channels.contract import (
    HELD,
    Attachment,
    Author,
    BadPayload,
    Change,
    FileKind,
    Item,
    Kind,
    PassedOver,
    Undelivered,
)
from answerable.channels.contract.fields import NAME_LIMIT, TEXT_LIMIT, Moment, Name, words
from answerable.channels.contract.shape import Shape, loads
from answerable.channels.contract.shape import read as shaped
from answerable.connectors.email import headers, parts
from answerable.connectors.email.automatic import is_automatic
from answerable.connectors.email.bounces import bounce
from answerable.connectors.email.envelopes import read
from answerable.connectors.email.ids import OURS, named, short, thread
from answerable.connectors.email.quotes import own_words
from answerable.connectors.email.subjects import base, is_reply

MOST_FILES = 20
TINY = 1500  # bytes: a picture that small, set into the words, is a line or a logo
MOST_NAMES = 100
A_DAY = timedelta(days=1)
KINDS = {"image": FileKind.PICTURE, "video": FileKind.VIDEO, "audio": FileKind.AUDIO}
SEALED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}


class Told(Shape):
    """A mail in its envelope."""

    page: Name
    arrived_at: Moment
    is_ours: bool
    above: Annotated[str, Field(max_length=20, pattern=r"^[a-z2-7]*$")] = ""
    pace: int = 0
    mail: Annotated[str, words(2_000_000)]


def parse(body: bytes) -> Item:
    """The item; raises BadPayload for what cannot be read, Undelivered for a report that a mail of ours did not arrive."""
    told = shaped(Told, loads(body))
    mail = read(told.mail.encode("latin-1", "replace"))
    _pass_reports_on(mail)
    who = _author(mail, told)
    own = name_of(mail)
    answered = answers(mail)
    at = told.arrived_at
    return Item(
        change=Change.CREATED,
        kind=Kind.DIRECT,
        external_id=own,
        thread=thread(own, answered, told.above),
        is_public=False,
        is_ours=told.is_ours,
        author=who,
        text=_text(mail),
        posted_at=at,
        changed_at=at,
        parent_external_id=answered[-1] if answered else "",
        is_automatic=not told.is_ours and (is_automatic(mail, told.pace) or who.external_id == told.page.lower()),
        attachments=_attachments(mail, own),
    )


def name_of(mail: Message) -> str:
    """The mail's name; one that has none is known by what it says."""
    found = _named(mail, "Message-ID")
    return found[0] if found else "unnamed." + short("\0".join([*(headers.raw(mail, each) for each in ("From", "Date")), parts.said(mail)]))


def answers(mail: Message) -> list[str]:
    """The names of what it answers, the oldest first, what it answers itself last."""
    above, direct = _named(mail, "References"), _named(mail, "In-Reply-To")[:1]
    return [*(each for each in above if each not in direct), *direct][-MOST_NAMES:] if direct else above[-MOST_NAMES:]


def correspondent(mail: Message) -> tuple[str, str] | None:
    """Name and address of whoever is to be answered; None where nobody is named."""
    return next(iter(headers.people(mail, "Reply-To", "From", "Sender", "Return-Path")), None)


def _named(mail: Message, header: str) -> list[str]:
    """The names in a header; some clients write long ones as encoded words."""
    return named(headers.raw(mail, header)) or named(headers.words(mail, header).replace(" ", ""))


def _pass_reports_on(mail: Message) -> None:
    report = bounce(mail)
    if report is None:
        return
    if report.has_failed:
        raise Undelivered(report.external_id, report.words or _("The mail did not arrive."))
    raise PassedOver(f"a report that a mail of ours is under way still: {report.words}"[:300])


def _author(mail: Message, told: Told) -> Author:
    """Who wrote; behind a form that sends in our own name, whom it names for the answer."""
    found = headers.people(mail, "From", "Sender", "Reply-To", "Return-Path")
    if not told.is_ours:
        found = [each for each in found if each[1] != told.page.lower()] or found
    if not found:
        raise BadPayload(_("The mail does not say who wrote it."))
    name, address = found[0]
    return Author(address, (name or address)[:NAME_LIMIT], address)


def _text(mail: Message) -> str:
    """The subject of what begins a matter, then the words; what a mail holds that nobody here can open is said."""
    subject = headers.words(mail, "Subject")
    answered = is_reply(subject) or bool(answers(mail))
    whole = parts.said(mail)[: 3 * TEXT_LIMIT]
    said = whole if OURS.match(name_of(mail)) else own_words(whole)
    notes = _notes(mail)
    first = "" if answered or said.startswith(subject) else base(subject)
    return "\n\n".join(each for each in (first, said, notes) if each)[:TEXT_LIMIT]


def _notes(mail: Message) -> str:
    if parts.kind(mail) in SEALED:
        return _("This mail is encrypted or sealed. Only the client that it was meant for can open it.")
    lost = [each for each in parts.files(mail) if each.media_type == "application/ms-tnef" or each.name.lower() == "winmail.dat"]
    return _("[Not shown: winmail.dat, a file that Outlook alone can open]") if lost else ""


def _attachments(mail: Message, own: str) -> tuple[Attachment, ...]:
    found = []
    for part in parts.files(mail):
        main = part.media_type.partition("/")[0]
        is_decor = bool(part.content_id) and main == "image" and part.size < TINY
        if not is_decor and part.media_type != "application/ms-tnef" and part.name.lower() != "winmail.dat":
            ending = "invite.ics" if part.media_type == "text/calendar" else ""
            kind = KINDS.get(main, FileKind.DOCUMENT)
            at = f"{HELD}{part.place}:{own}"
            found.append(Attachment(kind, at, part.alt[:1000], part.media_type[:100], part.name or ending, part.size))
    return tuple(found[:MOST_FILES])
