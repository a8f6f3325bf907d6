"""What can be done with a comment besides answering it: https://developers.facebook.com/docs/instagram-platform/comment-moderation."""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Envelope, Figures, Moderation, NetworkError, Trouble
from answerable.channels.contract.fields import Id
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import envelopes as told
from answerable.connectors.meta import graph, message_rows, messaging
from answerable.connectors.meta.fields import Count
from answerable.connectors.meta.instagram import rows
from answerable.connectors.meta.instagram.envelopes import envelope
from answerable.connectors.meta.instagram.history import head, is_comment, shaped
from answerable.connectors.meta.instagram.shapes import Medium
from answerable.connectors.meta.talks import is_gone


class Counted(Shape):
    """Figures of a comment, or of a post."""

    id: Id
    like_count: Count = 0
    comments_count: Count = 0
    replies: Any = None


class Above(Shape):
    """Under which post a comment stands."""

    media: Medium | None = None


def moderate(access: Access, external_id: str, action: Moderation) -> None:
    """Hide or delete; twice is the same as once."""
    path = graph.path(external_id)
    if action in {Moderation.BLOCK, Moderation.UNBLOCK}:
        raise NetworkError(Trouble.REFUSED, _("Meta lets nobody be blocked from here. Block them in the page's settings at Meta."))
    if action in {Moderation.LIKE, Moderation.UNLIKE}:
        _refuse(access, external_id, _("Instagram takes no likes of comments from here."))
    if not is_comment(external_id) and not is_gone(access, external_id):
        raise NetworkError(Trouble.REFUSED, _("What was said in private can be neither hidden nor taken back from here."))
    if action in {Moderation.HIDE, Moderation.UNHIDE}:
        graph.write(access, path, {"hide": action is Moderation.HIDE})
    elif not is_gone(access, external_id):
        graph.write(access, path, method="DELETE")


def edit(access: Access, external_id: str, text: str) -> None:
    """Nothing on Instagram can be changed afterwards."""
    _refuse(access, external_id, _("On Instagram nothing can be changed afterwards. Delete it and write once more."))


def read_back(access: Access, external_id: str) -> Envelope | None:
    """The item as it is now, or None."""
    try:
        return _shown(access, external_id)
    except NetworkError as error:
        if error.trouble is Trouble.GONE:
            return None
        raise
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error


def measure(access: Access, external_id: str) -> Figures:
    """How far an item went; what is seen is told by insights, which another permission opens."""
    fields = "id,like_count,replies{id}" if is_comment(external_id) else "id"
    found: Counted = shaped(Counted, graph.read(access, graph.path(external_id), fields=fields))
    answers = found.replies.get("data") if isinstance(found.replies, dict) else None
    return Figures(found.like_count, reply_count=found.comments_count or (len(answers) if isinstance(answers, list) else 0))


def _shown(access: Access, external_id: str) -> Envelope:
    page = access.page_external_id
    if external_id.startswith("mention:"):
        return _mention(access, external_id)
    if is_comment(external_id):
        fields = f"{rows.COMMENT},media{{id,caption,permalink,timestamp}}"
        row = graph.read(access, graph.path(external_id), fields=fields)
        return envelope(page, "comments", int(head(row).timestamp.timestamp()), rows.comment(row, read(Above, row).media, ""))
    row = graph.read(access, graph.path(external_id), fields=message_rows.MESSAGE)
    at = int(read(message_rows.Row, row).created_time.timestamp())
    return told.envelope(page, "messaging", at, message_rows.message(row, page), messaging.key)


def _mention(access: Access, external_id: str) -> Envelope:
    """What a mention says: https://developers.facebook.com/docs/instagram-platform/instagram-api-with-facebook-login/mentions."""
    _word, medium_id, comment_id = [*external_id.split(":"), "", ""][:3]
    what = "mentioned_comment" if comment_id else "mentioned_media"
    inner = "id,text,username,timestamp" if comment_id else "id,caption,username,timestamp,permalink"
    asked = f"{what}.{'comment_id' if comment_id else 'media_id'}({comment_id or medium_id}){{{inner}}}"
    found = graph.read(access, graph.path(access.page_external_id), fields=asked).get(what)
    if not isinstance(found, dict):
        raise NetworkError(Trouble.GONE, _("Meta does not show this mention any more."))
    said = {"text": found.get("text") or found.get("caption") or "", "media_id": medium_id}
    said |= {"comment_id": comment_id} if comment_id else {}
    return envelope(access.page_external_id, "mentions", found.get("timestamp"), found | said)


def _refuse(access: Access, external_id: str, words: str) -> None:
    """Refuse, or say that it is gone: a token that ran out is said first."""
    graph.read(access, graph.path(external_id), unclear=Trouble.UNCERTAIN, fields="id")
    raise NetworkError(Trouble.REFUSED, words)
