"""Which folders of a mailbox are read, and where in it a mail stands: https://www.rfc-editor.org/rfc/rfc6154 (special uses)."""

from collections.abc import Sequence
from typing import NamedTuple

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

INBOX = "INBOX"
USUAL = {"sent", "sent items", "sent messages"}
PASSED_OVER = {b"\\Noselect", b"\\NonExistent", b"\\Drafts", b"\\Junk"}
MOST_SEARCHED = 40


class Place(NamedTuple):
    """Where a mail stands."""

    folder: str
    uid: int


def sent_folder(box: IMAPClient) -> str:
    """Where sent mail is kept: as the server marks it, or as clients usually call it; "" where there is none."""
    rows = box.list_folders()
    marked = [str(name) for flags, _, name in rows if b"\\Sent" in flags]
    named = [str(name) for _, _, name in rows if str(name).rpartition("/")[2].rpartition(".")[2].lower() in USUAL]
    return next(iter([*marked, *named]), "")


def everywhere(box: IMAPClient) -> list[str]:
    """Every folder in which a mail of customers or of ours may stand, those first in which it mostly does."""
    rows = [(flags, str(name)) for flags, _, name in box.list_folders() if not PASSED_OVER & set(flags)]
    first = [INBOX, *([sent] if (sent := sent_folder(box)) else [])]
    return [*first, *(name for _, name in rows if name not in first)][:MOST_SEARCHED]


def find(box: IMAPClient, name: str, folders: Sequence[str] | None = None) -> list[Place]:
    """Where the mail of this name stands; of one that begins so, where `name` is only the beginning."""
    found = []
    for folder in folders if folders is not None else everywhere(box):
        try:
            box.select_folder(folder, readonly=True)
        except IMAPClientError:
            continue  # a folder that somebody took away meanwhile
        found += [Place(folder, uid) for uid in box.search(["HEADER", "Message-ID", name])]
        if found:
            break
    return found
