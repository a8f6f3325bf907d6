"""Saying something: https://docs.joinmastodon.org/methods/statuses/#create."""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Draft, NetworkError, Receipt, Trouble, Way
from answerable.channels.contract.shape import read
from answerable.channels.contract.trouble import unreadable
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.abilities import abilities
from answerable.connectors.mastodon.envelopes import envelope
from answerable.connectors.mastodon.media import bring_up
from answerable.connectors.mastodon.shapes import Named, Status
from answerable.connectors.mastodon.words import with_name


def send(access: Access, draft: Draft) -> Receipt:
    """Answer a status, to its author by name. The same key is posted once, for as long as the server remembers it (an hour)."""
    known = abilities(access.kind)
    if known.measure.length(draft.text) > known.lengths[draft.way]:
        raise NetworkError(Trouble.REFUSED, _("The text is longer than the server allows. Shorten it."))
    answered = told(api.read(access, api.status_path(draft.reply_to), unclear=Trouble.UNCERTAIN), Trouble.UNCERTAIN)
    body = {
        "status": with_name(draft.text, _person(answered, access.page_external_id)),
        "in_reply_to_id": answered.id,
        "visibility": visibility(answered, draft.way),
        "media_ids": [bring_up(access, each) for each in draft.enclosures],
    }
    return receipt(access, answered, api.write(access, "POST", "/api/v1/statuses", body, key=draft.key))


def receipt(access: Access, answered: Status | None, said: dict[str, Any]) -> Receipt:
    """Our status as the server shows it; what it answers says whether something private began in public."""
    status = told(said, Trouble.UNCERTAIN)
    is_begun_here = answered is not None and answered.is_public and not status.is_public
    kept = envelope(access.page_external_id, said, origin=status.in_reply_to_id if is_begun_here else None)
    return Receipt(status.id, status.created_at, status.url or "", kept)


def told(status: dict[str, Any], trouble: Trouble) -> Status:
    """A status that the server showed; raises NetworkError with this trouble where it cannot be read."""
    try:
        return read(Status, status)
    except BadPayload as error:
        words = _("The server shows a status that cannot be read.") + f" {error}"
        raise unreadable(words, trouble) from error


def visibility(answered: Status, way: Way) -> str:
    """As what is answered, so that nobody is answered more loudly than they spoke; some servers would take another by themselves.

    What somebody wrote to their followers is answered to them alone: our followers are others.
    """
    return answered.visibility if way is Way.PUBLIC and answered.is_public else "direct"


def _person(answered: Status, page: str) -> Named:
    """Who wrote it; behind words of our own, whom those were for."""
    others = [each for each in answered.mentions if each.full != page]
    return others[0] if answered.account.full == page and others else answered.account
