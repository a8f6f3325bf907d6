"""What can be done with a status, or with whom wrote it, besides answering."""

from urllib.parse import quote, urlsplit

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Envelope, Figures, Moderation, NetworkError, Trouble
from answerable.channels.contract.shape import read, readable
from answerable.connectors.mastodon import api
from answerable.connectors.mastodon.context import place
from answerable.connectors.mastodon.sending import told
from answerable.connectors.mastodon.shapes import Account, Named
from answerable.connectors.mastodon.words import with_name

OF_A_STATUS = {Moderation.LIKE: "/favourite", Moderation.UNLIKE: "/unfavourite"}
OF_A_PERSON = {Moderation.BLOCK: "block", Moderation.UNBLOCK: "unblock"}


def moderate(access: Access, external_id: str, action: Moderation) -> None:
    """Favourite, delete or block; there is no hiding. Twice is the same as once."""
    if action in OF_A_STATUS:
        api.write(access, "POST", api.status_path(external_id, OF_A_STATUS[action]))
    elif action in OF_A_PERSON:
        api.write(access, "POST", f"/api/v1/accounts/{quote(_person(access, external_id).id, safe='')}/{OF_A_PERSON[action]}")
    elif action is Moderation.DELETE:
        _delete(access, external_id)
    else:
        raise NetworkError(Trouble.REFUSED, _("On Mastodon nothing can be hidden. Block its author, or report it to the server."))


def edit(access: Access, external_id: str, text: str) -> None:
    """Change what we said in public, keeping whom it names, its warning and what is attached; a server takes out what is not told."""
    status = told(api.read(access, api.status_path(external_id), unclear=Trouble.UNCERTAIN), Trouble.UNCERTAIN)
    if not status.is_public:
        raise NetworkError(Trouble.REFUSED, _("What was said in private cannot be changed. Write once more."))
    body = {
        "status": with_name(text, status.meant) if status.meant and status.in_reply_to_id else text,
        "spoiler_text": status.spoiler_text,
        "media_ids": [each.id for each in status.media_attachments],
        "language": status.language,
    }
    try:
        api.write(access, "PUT", api.status_path(external_id), body)
    except NetworkError as error:
        if error.trouble is not Trouble.REFUSED or source(access, external_id) != body["status"]:
            raise  # a server may refuse an edit that changes nothing


def source(access: Access, external_id: str) -> str:
    """A status as it was written; "" where the server does not tell that."""
    try:
        text = api.read(access, api.status_path(external_id, "/source")).get("text")
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return ""
    return text if isinstance(text, str) else ""


def read_back(access: Access, external_id: str) -> Envelope | None:
    """The status as it is now, or None."""
    try:
        return place(access, api.read(access, api.status_path(external_id)))
    except NetworkError as error:
        if error.trouble is Trouble.GONE:
            return None
        raise


def measure(access: Access, external_id: str) -> Figures:
    """How far the status went; nobody counts views."""
    status = told(api.read(access, api.status_path(external_id)), Trouble.BROKEN)
    return Figures(status.favourites_count, status.reblogs_count, reply_count=status.replies_count)


def is_blocked(access: Access, full: str) -> bool:
    """Whether the account blocked this person; some servers then show nothing of theirs any more."""
    try:
        person = _person(access, full)
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return False
    between = api.rows(access, "/api/v1/accounts/relationships", [("id[]", person.id)])
    return any(each.get("blocking") is True for each in between)


def _delete(access: Access, external_id: str) -> None:
    """A server says of others' statuses what it says of what is gone, so it is asked which of the two it is."""
    try:
        api.write(access, "DELETE", api.status_path(external_id))
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        if read_back(access, external_id) is not None:
            raise NetworkError(Trouble.REFUSED, _("Only who wrote it can delete it. Block who did.")) from error


def _person(access: Access, full: str) -> Named:
    """The account that a server keeps for `name@server`; its own people it knows without the server."""
    name, _at, host = full.partition("@")
    acct = name if host == urlsplit(access.address).netloc.lower() else full
    try:
        return read(Named, api.read(access, "/api/v1/accounts/lookup", [("acct", acct)], unclear=Trouble.UNCERTAIN))
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error
    except NetworkError as error:
        blocked = _blocked(access, full) if error.trouble is Trouble.GONE else None
        if blocked is None:
            raise
        return blocked


def _blocked(access: Access, full: str) -> Named | None:
    """Whom the account blocked last, among whom a server does not find somebody otherwise."""
    try:
        known = [readable(Account, each) for each in api.rows(access, "/api/v1/blocks", [("limit", "80")])]
    except NetworkError:
        return None
    return next((each for each in known if each is not None and each.goes_by(full)), None)
