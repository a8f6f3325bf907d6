"""Files as the timeline and the composer show them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, cast

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.files import queries as files
from answerable.files.rules.kinds import TYPES
from answerable.web.layout.shapes import File

if TYPE_CHECKING:
    from answerable.cases.models import Attachment
    from answerable.files.models import StoredFile
    from answerable.publish.models import Enclosure

KINDS: dict[str, str | Promise] = {
    "picture": gettext_lazy("Picture"),
    "video": gettext_lazy("Video"),
    "audio": gettext_lazy("Sound"),
    "document": gettext_lazy("Document"),
}
REASONS: dict[str, str | Promise] = {
    "empty": gettext_lazy("not shown: it is empty"),
    "type": gettext_lazy("not shown: files of this type are not taken"),
    "pretends": gettext_lazy("not shown: it is not what it says it is"),
    "size": gettext_lazy("not shown: it is too large"),
    "pixels": gettext_lazy("not shown: it has too many pixels"),
    "broken": gettext_lazy("not shown: it cannot be read"),
    "private": gettext_lazy("not fetched: its address lies in a private network"),
    "address": gettext_lazy("not fetched: its address is none of the web"),
    "status 404": gettext_lazy("not there any more"),
    "status 410": gettext_lazy("not there any more"),
}


def attached(attachments: Sequence[Attachment]) -> list[File]:
    """What came with a message."""
    return [_attached(each) for each in attachments]


def enclosed(enclosures: Sequence[Enclosure]) -> list[File]:
    """What we put to what we say."""
    return [_here(each.file, "enclosure", each.pk, each.alt) for each in enclosures]


def _attached(attachment: Attachment) -> File:
    kind = cast('Literal["picture", "video", "audio", "document"]', attachment.kind if attachment.kind in KINDS else "document")
    if attachment.state == "ready" and attachment.file is not None and attachment.file.state == "ready":
        return _here(attachment.file, "attachment", attachment.pk, attachment.alt)
    if attachment.state == "waiting":
        return File(kind, words=_("%(kind)s is being fetched") % {"kind": KINDS[kind]}, alt=attachment.alt, is_waiting=True)
    why = REASONS.get(attachment.reason, _("not fetched: the network did not give it"))
    return File(kind, words=_("%(kind)s %(why)s") % {"kind": KINDS[kind], "why": why}, alt=attachment.alt)


def _here(file: StoredFile, what: str, pk: int, alt: str) -> File:
    def address(version: str) -> str:
        return reverse(f"files:{what}_{version}", args=[pk])

    return File(
        kind=cast('Literal["picture", "video", "audio", "document"]', file.kind),
        name=file.name,
        words=words(file),
        url=address("whole") if files.is_shown(file) else "",
        small_url=address("small") if file.kind == "picture" else "",
        download_url=address("download"),
        alt=alt,
        width=file.width,
        height=file.height,
    )


def words(file: StoredFile) -> str:
    """Its type and size: "PDF, 1.2 MB"."""
    return f"{TYPES[file.media_type][1][0][1:].upper()}, {filesizeformat(file.size)}"
