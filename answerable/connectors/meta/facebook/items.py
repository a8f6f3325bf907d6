"""What can be done with a comment or a post besides answering it: https://developers.facebook.com/docs/graph-api/reference/comment."""

from typing import Any

from django.utils.translation import gettext as _

from answerable.channels.contract import Access, BadPayload, Envelope, Figures, Moderation, NetworkError, Trouble
from answerable.channels.contract.fields import Id
from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta import graph, message_rows
from answerable.connectors.meta.facebook import rows
from answerable.connectors.meta.facebook.envelopes import envelope
from answerable.connectors.meta.facebook.history import is_message
from answerable.connectors.meta.facebook.sending import post_of
from answerable.connectors.meta.fields import Count
from answerable.connectors.meta.talks import is_gone

FIGURES_OF_POST = "id,shares,likes.summary(true).limit(0),comments.summary(true).limit(0)"


class Summary(Shape):
    """How many there are of something."""

    total_count: Count = 0


class Summed(Shape):
    """A list of which only the number is asked."""

    summary: Summary = Summary()


class Counted(Shape):
    """Figures of a comment, or of a post."""

    id: Id
    like_count: Count = 0
    comment_count: Count = 0
    likes: Summed = Summed()
    comments: Summed = Summed()
    shares: rows.Shares = rows.Shares()


def moderate(access: Access, external_id: str, action: Moderation) -> None:
    """Like, hide or delete; twice is the same as once."""
    path = graph.path(external_id)
    if action in {Moderation.BLOCK, Moderation.UNBLOCK}:
        raise NetworkError(Trouble.REFUSED, _("Meta lets nobody be blocked from here. Block them in the page's settings at Meta."))
    if is_message(external_id):
        raise NetworkError(Trouble.REFUSED, _("What was said in Messenger can be neither liked nor taken back from here."))
    if action in {Moderation.LIKE, Moderation.UNLIKE}:
        graph.write(access, f"{path}/likes", method="POST" if action is Moderation.LIKE else "DELETE")
    elif action in {Moderation.HIDE, Moderation.UNHIDE}:
        graph.write(access, path, {"is_hidden": action is Moderation.HIDE})
    elif not is_gone(access, external_id):
        graph.write(access, path, method="DELETE")


def edit(access: Access, external_id: str, text: str) -> None:
    """Change a comment of ours."""
    if is_message(external_id):
        raise NetworkError(Trouble.REFUSED, _("What was said in private cannot be changed. Write once more."))
    graph.write(access, graph.path(external_id), {"message": text})


def read_back(access: Access, external_id: str) -> Envelope | None:
    """The item as it is now, or None."""
    mentioned, _colon, name = external_id.rpartition(":") if external_id.startswith("mention:") else ("", "", external_id)
    is_post_like = mentioned.endswith(":post") or (not mentioned and is_post(access, name))
    fields = message_rows.MESSAGE if is_message(name) else rows.POST if is_post_like else rows.COMMENT
    try:
        row = graph.read(access, graph.path(name), fields=fields)
        return _mention(access, row, is_post_like) if mentioned else _envelope(access, row)
    except NetworkError as error:
        if error.trouble is Trouble.GONE:
            return None
        raise
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, str(error)) from error


def is_post(access: Access, external_id: str) -> bool:
    """Whether an id is one of a post on the page: it begins with the page's."""
    return external_id.startswith(f"{access.page_external_id}_")


def measure(access: Access, external_id: str) -> Figures:
    """How far an item went; nobody but who may see insights is told of views."""
    fields = FIGURES_OF_POST if is_post(access, external_id) else "id" if is_message(external_id) else "id,like_count,comment_count"
    try:
        found = read(Counted, graph.read(access, graph.path(external_id), fields=fields))
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"Meta's figures cannot be read. {error}") from error
    likes = found.like_count or found.likes.summary.total_count
    return Figures(likes, found.shares.count, reply_count=found.comment_count or found.comments.summary.total_count)


def _envelope(access: Access, row: dict[str, Any]) -> Envelope:
    page = access.page_external_id
    external_id = read(message_rows.Row, row).id
    at = int(read(message_rows.Row, row).created_time.timestamp())
    if is_message(external_id):
        return envelope(page, "messaging", at, message_rows.message(row, page))
    if is_post(access, external_id):
        return envelope(page, "feed", at, rows.post(row, "add"))
    post_id = post_of(access, external_id)
    return envelope(page, "feed", at, rows.comment(row, post_id, "add", _above(access, post_id)))


def _above(access: Access, post_id: str) -> dict[str, Any] | None:
    """The post above a comment, as far as the network shows it."""
    try:
        return graph.read(access, graph.path(post_id), fields="id,message,permalink_url,created_time")
    except NetworkError as error:
        if error.trouble not in {Trouble.GONE, Trouble.REFUSED, Trouble.PERMISSION}:
            raise
        return None


def _mention(access: Access, row: dict[str, Any], is_post_like: bool) -> Envelope:
    """What somebody wrote elsewhere and named the page in."""
    shown = read(message_rows.Row, row)
    value = rows.post(row, "add") if is_post_like else rows.comment(row, shown.id.partition("_")[0], "add")
    said = value | {"message": value.get("message") or ""}
    return envelope(access.page_external_id, "mention", int(shown.created_time.timestamp()), said)
