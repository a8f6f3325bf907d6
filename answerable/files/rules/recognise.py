"""What a file is: its content says so, not its name and not whoever sent it."""

import mimetypes

import filetype

from answerable.files.errors import NotKept, Unfit
from answerable.files.rules.kinds import TYPES, Kind

HEAD_BYTES = 65_536
SAME = {"audio/x-wav": "audio/wav", "video/x-m4v": "video/mp4", "audio/x-m4a": "audio/mp4", "image/apng": "image/png"}
SHOWN = {"image": Kind.PICTURE, "video": Kind.VIDEO, "audio": Kind.AUDIO}


def recognise(head: bytes, *, name: str = "", told: str = "") -> str:
    """The media type of a file by its first bytes; raises NotKept for one that is not taken or that says it is another.

    What claims to be seen or heard (by its name, or by `told`, the type that came with it) and is not is refused: nobody
    means to send a page as a picture. A text stays a text, whatever it is written in: it is never shown, only handed over.
    """
    if not head:
        raise NotKept(Unfit.EMPTY)
    found = filetype.guess_mime(head) or ("text/plain" if _is_text(head) else "")
    found = SAME.get(found, found)
    claims = {SHOWN.get(each.partition("/")[0]) for each in (told, mimetypes.guess_type(name, strict=False)[0] or "")} - {None}
    if claims and found not in TYPES:
        raise NotKept(Unfit.PRETENDS if found == "" or not found.startswith(tuple(SHOWN)) else Unfit.UNKNOWN_TYPE)
    if found not in TYPES:
        raise NotKept(Unfit.UNKNOWN_TYPE)
    if claims and TYPES[found][0] is Kind.DOCUMENT:
        raise NotKept(Unfit.PRETENDS)
    return found


def _is_text(head: bytes) -> bool:
    """UTF-8 without NUL; the last letter may be cut."""
    try:
        head.decode()
    except UnicodeDecodeError as error:
        if len(head) < HEAD_BYTES or error.start < len(head) - 4:
            return False
    return b"\0" not in head
