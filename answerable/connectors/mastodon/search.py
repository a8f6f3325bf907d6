"""Looking whether the server has what an earlier try may have said. Keys cannot be asked for, so what we said is read again."""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import CLOCK_SKEW, Access, Draft, NetworkError, Receipt, Trouble, Way
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.history import said_since
from answerable.connectors.mastodon.sending import receipt, told
from answerable.connectors.mastodon.shapes import Status
from answerable.connectors.mastodon.words import bare, squeezed, words


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """The same words, to the same status, in the same way, since the first try; None where there surely are none.

    A status whose question was deleted does not say any more what it answered: then a person decides.
    """
    answered = _answered(access, draft.reply_to)
    for row in said_since(access, draft.first_tried_at - CLOCK_SKEW):
        status = told(row, Trouble.BROKEN)
        if status.is_public is not (draft.way is Way.PUBLIC) or not _says(access, status, draft.text):
            continue
        if status.in_reply_to_id == draft.reply_to:
            return receipt(access, answered, row)
        if answered is None and status.in_reply_to_id is None:
            raise NetworkError(Trouble.REFUSED, _("The same words were said, but what they answered is deleted. Look there, then decide."))
    return None


def _answered(access: Access, external_id: str) -> Status | None:
    try:
        return told(api.read(access, api.status_path(external_id)), Trouble.BROKEN)
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return None


def _says(access: Access, status: Status, text: str) -> bool:
    """By what is shown, or by what was written: a server may read marks in a text as format."""
    names = {each.username.lower() for each in status.mentions}
    wanted = squeezed(bare(text, names))
    if squeezed(bare(words(status, access.page_external_id), names)) == wanted:
        return True
    return squeezed(bare(_source(access, status.id), names)) == wanted


def _source(access: Access, external_id: str) -> str:
    try:
        source: Any = api.read(access, api.status_path(external_id, "/source")).get("text")
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        source = ""
    return source if isinstance(source, str) else ""
