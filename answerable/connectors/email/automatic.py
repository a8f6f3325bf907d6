"""Whether a program wrote a mail: an absence notice, a list, a failure report. Nobody waits for an answer to those.

https://www.rfc-editor.org/rfc/rfc3834 and https://www.rfc-editor.org/rfc/rfc2919; the rest is what servers write who know neither.
A form on a web site sends in the name of a customer and looks like a mass mailing in some of these: only what says that it answers by
itself, or goes to a list, counts.
"""

import re
from email.message import Message

from answerable.connectors.email.headers import people, raw
from answerable.connectors.email.parts import kind

IN_MASSES = {"bulk", "junk", "list", "auto_reply"}
PROGRAMS = re.compile(r"^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+.-].*)?@", re.IGNORECASE)
ABSENT = ("x-autoreply", "x-autorespond", "x-auto-reply-from", "x-mail-autoreply", "list-id", "list-unsubscribe")
MOST_AN_HOUR = 30  # more mails nobody writes to the same mailbox by hand


def is_automatic(mail: Message, pace: int) -> bool:
    """By what it says of itself; `pace` is how many mails this correspondent sent within the hour, which ends a loop of two programs."""
    if raw(mail, "Auto-Submitted").partition(";")[0].strip().lower() not in {"", "no"}:
        return True
    if raw(mail, "Precedence").lower() in IN_MASSES or any(raw(mail, each) for each in ABSENT):
        return True
    if any(each in raw(mail, "X-Auto-Response-Suppress").lower() for each in ("all", "oof", "autoreply")):
        return True
    if raw(mail, "Return-Path") == "<>" or kind(mail) == "multipart/report":
        return True
    return pace > MOST_AN_HOUR or (not people(mail, "Reply-To") and any(PROGRAMS.match(who) for _, who in people(mail, "From")))
