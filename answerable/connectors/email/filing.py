"""Our own copies go where sent mail is kept. What the server cannot do is let be: the copy then stays where it is."""

from collections.abc import Sequence
from contextlib import suppress

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from answerable.connectors.email.folders import Place


def file_away(box: IMAPClient, copies: Sequence[Place], sent: str) -> None:
    """Move copies of what we said into the folder of sent mail, as read."""
    for folder in dict.fromkeys(each.folder for each in copies):
        uids = [each.uid for each in copies if each.folder == folder]
        with suppress(IMAPClientError):
            box.select_folder(folder)
            box.add_flags(uids, [b"\\Seen"], silent=True)
            if box.has_capability("MOVE"):
                box.move(uids, sent)
