"""Reading files."""

from collections.abc import Iterable
from typing import BinaryIO, cast

from django.core.files.storage import storages
from django.utils.translation import gettext as _

from answerable.files.errors import FileGone
from answerable.files.models import StoredFile
from answerable.files.rules.kinds import PLAYED, Kind


def files(file_ids: Iterable[int]) -> dict[int, StoredFile]:
    """Those of these files that are there, by id."""
    return {each.pk: each for each in StoredFile.objects.filter(pk__in=list(file_ids), state=StoredFile.State.READY)}


def opened(file: StoredFile, *, small: bool = False) -> BinaryIO:
    """The content of a file, to be closed by whoever reads it; raises FileGone."""
    try:
        if file.state != StoredFile.State.READY:
            raise FileNotFoundError
        return cast("BinaryIO", storages["attachments"].open(file.key(small=small), "rb"))
    except FileNotFoundError as error:
        raise FileGone(_("This file was removed.")) from error


def content(file: StoredFile) -> bytes:
    """All of it at once; raises FileGone."""
    with opened(file) as source:
        return source.read()


def is_shown(file: StoredFile) -> bool:
    """Whether a browser may show or play it in the page: pictures that we drew, and types that a player takes."""
    return file.kind == Kind.PICTURE or file.media_type in PLAYED
