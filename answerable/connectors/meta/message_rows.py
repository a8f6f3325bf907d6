"""Messages as Meta's lists and receipts show them, brought into the form of its webhooks, so that everything is read in one way."""

from typing import Any

from pydantic import Field

from answerable.channels.contract.shape import Shape, read
from answerable.connectors.meta.fields import Address, Count, Id, MessageId, Moment, Name, Text
from answerable.connectors.meta.talk_shapes import Person

MESSAGE = "id,message,from,to,created_time,attachments,reply_to"


class Row(Shape):
    """What names a row and dates it."""

    id: MessageId
    created_time: Moment


class Named(Shape):
    """Another thing, by its id."""

    id: MessageId


class Readers(Shape):
    """To whom a message goes."""

    data: list[Person] = Field(default_factory=list)


class MessageRow(Row):
    """A message as a list shows it."""

    message: Text = ""
    writer: Person | None = Field(None, alias="from")
    to: Readers = Readers()
    attachments: Any = None
    reply_to: Any = None


class File(Shape):
    """A file with a message."""

    id: Id | None = None
    mime_type: Name = ""
    name: Name = ""
    size: Count | None = None
    image_data: Any = None
    video_data: Any = None
    file_url: Address = ""


def message(row: dict[str, Any], page: str, *, mark: str = "") -> dict[str, Any]:
    """A message as a webhook tells it; raises BadPayload."""
    shown = read(MessageRow, row)
    is_ours = shown.writer is not None and shown.writer.id == page
    said: dict[str, Any] = {"mid": shown.id, "text": shown.message, "is_echo": is_ours, "attachments": _files(shown.attachments)}
    answered = shown.reply_to.get("mid") if isinstance(shown.reply_to, dict) else None
    if isinstance(answered, str):
        said["reply_to"] = {"mid": answered}
    if mark:
        said["metadata"] = mark
    reader = next((each for each in shown.to.data), None)
    event: dict[str, Any] = {"timestamp": row["created_time"], "message": said}
    if shown.writer:
        event["sender"] = shown.writer.model_dump()
    if reader:
        event["recipient"] = reader.model_dump()
    return event


def _files(attachments: Any) -> list[dict[str, Any]]:
    listed = attachments.get("data") if isinstance(attachments, dict) else None
    found = [read(File, each) for each in listed[:20]] if isinstance(listed, list) else []
    return [_file(each) for each in found]


def _file(file: File) -> dict[str, Any]:
    kind = file.mime_type.partition("/")[0]
    url = next((each["url"] for each in (file.image_data, file.video_data) if isinstance(each, dict) and "url" in each), file.file_url)
    payload = {"url": url, "mime_type": file.mime_type, "name": file.name, "size": file.size}
    return {"type": kind if kind in {"image", "video", "audio"} else "file", "payload": payload}
