"""The conversations of a page: https://developers.facebook.com/docs/graph-api/reference/page/conversations."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from answerable.channels.contract import Access, BadPayload, Envelope, NetworkError, Trouble
from answerable.channels.contract.shape import read
from answerable.connectors.meta import graph, message_rows
from answerable.connectors.meta.envelopes import digest, envelope
from answerable.connectors.meta.looking import Seen, Told
from answerable.connectors.meta.messaging import key

TALKS, MESSAGES = "25", "50"
MOST_PAGES = 4
NAME = "name of "
Row = dict[str, Any]


def talks(access: Access, since: datetime, *, platform: str = "messenger", fields: str = message_rows.MESSAGE) -> Iterator[Row]:
    """The messages of the conversations that went on since a moment, newest first."""
    query = {"platform": platform, "limit": TALKS, "fields": f"id,updated_time,messages.limit({MESSAGES}){{{fields}}}"}
    after = ""
    for _page in range(MOST_PAGES):
        found, after = graph.rows(access, "/me/conversations", {**query, **({"after": after} if after else {})})
        for each in found:
            inner = each.get("messages")
            yield from graph.listed(inner)[0] if isinstance(inner, dict) else []
        if not after or not found or _updated(found[-1]) < since:
            return


def dated(row: Row) -> datetime:
    """When a row was written."""
    try:
        return read(message_rows.Row, row).created_time
    except BadPayload as error:
        raise NetworkError(Trouble.BROKEN, f"Meta's list cannot be read. {error}") from error


def messages_seen(access: Access, mark: datetime, *, platform: str = "messenger") -> Iterator[Seen]:
    """The same as what is looked at again."""
    page = access.page_external_id
    for row in talks(access, mark, platform=platform):

        def tell(verb: str, at: datetime, row: Row = row) -> Envelope:
            return envelope(page, "messaging", int(at.timestamp() * 1000), message_rows.message(row, page), key)

        yield Seen(str(row.get("id")), dated(row), "", readable(tell))
        yield from _named(page, row)


def _named(page: str, row: Row) -> Iterator[Seen]:
    """Who wrote it, by name, which a webhook does not tell: the same message under another key, that says nothing else."""
    writer = row.get("from")
    name = writer.get("name") or writer.get("username") if isinstance(writer, dict) else None
    if row.get("attachments"):
        return  # the addresses of files differ each time, so that a file would be taken for another
    if not isinstance(name, str) or not isinstance(writer, dict) or str(writer.get("id")) == page:
        return

    def tell(verb: str, at: datetime) -> Envelope:
        value = message_rows.message(row, page)
        return envelope(page, "messaging", int(at.timestamp() * 1000), value | {"names": True}, lambda each: f"{key(each)}:{digest(name)}")

    yield Seen(f"{NAME}{writer.get('id')}", dated(row), digest(name), readable(tell), is_aside=True)


def readable(tell: Told) -> Told:
    """The same; a row that cannot be read is a list that cannot be."""

    def told(verb: str, at: datetime) -> Envelope:
        try:
            return tell(verb, at)
        except BadPayload as error:
            raise NetworkError(Trouble.BROKEN, f"Meta's list cannot be read. {error}") from error

    return told


def message_gone(page: str, external_id: str, at: datetime) -> Envelope:
    """That a message is not shown any more."""
    told = {"timestamp": int(at.timestamp() * 1000), "message": {"mid": external_id, "is_deleted": True}}
    return envelope(page, "messaging", int(at.timestamp() * 1000), told, key)


def is_gone(access: Access, external_id: str) -> bool:
    """Whether the network does not show something any more; a name is nothing that goes."""
    if external_id.startswith(NAME):
        return False
    try:
        graph.read(access, graph.path(external_id), fields="id")
    except NetworkError as error:
        if error.trouble is not Trouble.GONE:
            raise
        return True
    return False


def _updated(talk: Row) -> datetime:
    return dated({"id": "talk", "created_time": talk.get("updated_time")})
