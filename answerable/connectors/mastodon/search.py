"""Looking whether the server has what an earlier try may have said. Keys cannot be asked for, so what we said is read again."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import CLOCK_SKEW, Access, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import readable
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.history import lists_private, said_since
from answerable.connectors.mastodon.items import source
from answerable.connectors.mastodon.sending import receipt, told
from answerable.connectors.mastodon.shapes import Status
from answerable.connectors.mastodon.words import bare, squeezed, words


def find_sent(access: Access, draft: Draft) -> Receipt | None:
    """The same words, to the same status, in the same way, since the first try; None where there surely are none.

    Not every server lists what an account said in private, so what stands below the question is read too. A status whose question was
    deleted does not say any more what it answered, and on some servers none does: then a person decides.
    """
    answered = _answered(access, draft.reply_to)
    since = draft.first_tried_at - CLOCK_SKEW
    for row in chain(said_since(access, since), _below(access, draft.reply_to, since)):
        status = told(row, Trouble.BROKEN)
        if status.is_public is not (draft.way is Way.PUBLIC) or not _says(access, status, draft.text):
            continue
        if status.in_reply_to_id == draft.reply_to:
            return receipt(access, answered, row)
        if status.in_reply_to_id is None:
            words_of_doubt = _("The same words were said, but the server does not say any more what they answer. Look there, then decide.")
            raise NetworkError(Trouble.REFUSED, words_of_doubt)
    if answered is None and draft.way is not Way.PUBLIC and not lists_private(access):
        words_of_doubt = _("What it answers is gone, and the server does not list what is said in private. Look there, then decide.")
        raise NetworkError(Trouble.REFUSED, words_of_doubt)
    return None


def _below(access: Access, external_id: str, moment: datetime) -> Iterator[dict[str, Any]]:
    """What the account said below a status at or after a moment."""
    try:
        below = api.read(access, api.status_path(external_id, "/context")).get("descendants")
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return
    for each in [api.original(each) for each in below if isinstance(each, dict)] if isinstance(below, list) else []:
        known = readable(Status, each)
        if known is not None and known.created_at >= moment and known.account.goes_by(access.page_external_id):
            yield each


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
    return squeezed(bare(source(access, status.id), names)) == wanted
