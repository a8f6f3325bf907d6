import hashlib
import os
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from django.core.files.base import ContentFile, File
from django.core.files.storage import storages

from answerable.core.settings import get_settings
from answerable.files.errors import FileRefused, NotKept, Unfit
from answerable.files.models import StoredFile
from answerable.files.rules.kinds import TYPES, Kind, fitting_name
from answerable.files.rules.picture import Drawn, redraw
from answerable.files.rules.recognise import HEAD_BYTES, recognise
from answerable.journal.record import Actor, Fact, record


@dataclass(frozen=True, slots=True)
class _Examined:
    media_type: str
    size: int
    sha256: str
    drawn: Drawn | None


def keep(content: BinaryIO, *, name: str, told: str = "", actor: Actor, now: datetime) -> StoredFile:
    """Keep a file; `told` is the type that came with it. Never inside of a transaction: a store may take its time.

    Refuses what is empty, too large, of a type that is not taken, not what it says it is, or a picture that cannot be drawn.
    Records file.kept.
    """
    try:
        found = _examine(content, name, told)
    except NotKept as why:
        raise FileRefused(why) from why
    file = StoredFile.objects.create(
        kind=TYPES[found.media_type][0],
        media_type=found.media_type,
        name=fitting_name(name, found.media_type),
        size=found.size,
        sha256=found.sha256,
        width=found.drawn.width if found.drawn else None,
        height=found.drawn.height if found.drawn else None,
        created_at=now,
    )
    _store(file, content, found.drawn)
    file.state = StoredFile.State.READY
    file.save(update_fields=["state"])
    record([Fact("file.kept", file.pk, data={"kind": file.kind, "size": file.size})], actor=actor, now=now)
    return file


def size_limit(kind: Kind) -> int:
    """The largest file of a kind that is kept, in bytes."""
    knobs = get_settings()
    return {
        Kind.PICTURE: knobs.picture_limit_bytes,
        Kind.VIDEO: knobs.video_limit_bytes,
        Kind.AUDIO: knobs.audio_limit_bytes,
        Kind.DOCUMENT: knobs.document_limit_bytes,
    }[kind]


def _examine(content: BinaryIO, name: str, told: str) -> _Examined:
    size = content.seek(0, os.SEEK_END)
    content.seek(0)
    media_type = recognise(content.read(HEAD_BYTES), name=name, told=told)
    kind = TYPES[media_type][0]
    if size > size_limit(kind):
        raise NotKept(Unfit.TOO_LARGE, size_limit(kind))
    content.seek(0)
    sha256 = _sha256(content)
    content.seek(0)
    if kind is not Kind.PICTURE:
        return _Examined(media_type, size, sha256, None)
    drawn = redraw(content, pixel_limit=get_settings().picture_limit_pixels)
    return _Examined(drawn.media_type, len(drawn.whole), sha256, drawn)


def _sha256(content: BinaryIO) -> str:
    digest = hashlib.sha256()
    while chunk := content.read(1 << 20):
        digest.update(chunk)
    return digest.hexdigest()


def _store(file: StoredFile, content: BinaryIO, drawn: Drawn | None) -> None:
    store = storages["attachments"]
    content.seek(0)
    store.save(file.key(), ContentFile(drawn.whole) if drawn else File(content))
    if drawn:
        store.save(file.key(small=True), ContentFile(drawn.small))
