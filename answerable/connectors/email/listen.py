"""Hearing of a mail in the moment in which it arrives: https://www.rfc-editor.org/rfc/rfc2177 (IDLE).

The server only says that something happened; the list is then read as always, so what it says while nobody listens is not lost.
"""

import time
from collections.abc import Iterator

from imapclient import IMAPClient

from answerable.channels.contract import Access, Heard
from answerable.connectors.email.folders import INBOX
from answerable.connectors.email.imap import mailbox

SIGN_OF_LIFE_SECONDS = 20.0
AT_ONCE_SECONDS = 1.0
MOST_FOR_NOTHING = 5  # a connection that is gone is told as nothing at once, each time; one that stands, hardly ever
ANEW_SECONDS = 8 * 60  # routers forget a silent connection after ten minutes or so, servers after thirty


def listen(access: Access) -> Iterator[Heard]:
    """Says that there is news at the beginning and whenever the folder grows. A server without IDLE is only asked."""
    with mailbox(access) as box:
        if not box.has_capability("IDLE"):
            return
        box.select_folder(INBOX, readonly=True)
        yield Heard(has_news=True)
        while True:
            yield from _turn(box)


def _turn(box: IMAPClient) -> Iterator[Heard]:
    box.idle()
    is_answering = True
    try:
        end, for_nothing = time.monotonic() + ANEW_SECONDS, 0
        while time.monotonic() < end:
            begun = time.monotonic()
            said = box.idle_check(timeout=SIGN_OF_LIFE_SECONDS)
            for_nothing = for_nothing + 1 if not said and time.monotonic() - begun < AT_ONCE_SECONDS else 0
            if for_nothing >= MOST_FOR_NOTHING or any(isinstance(each, tuple) and b"BYE" in each for each in said):
                is_answering = False
                raise ConnectionResetError("the server hung up")
            if for_nothing:
                continue
            yield Heard(has_news=any(isinstance(each, tuple) and b"EXISTS" in each for each in said))
    finally:
        if is_answering:
            box.idle_done()
