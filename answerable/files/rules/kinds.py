"""The kinds of files, and the types of each that are taken."""

from enum import StrEnum


class Kind(StrEnum):
    """What people call it."""

    PICTURE = "picture"
    VIDEO = "video"
    AUDIO = "audio"
    DOCUMENT = "document"


OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
# Each type that is taken, with its kind and the endings that a name of it may have; the first is given to a name that has none.
TYPES: dict[str, tuple[Kind, tuple[str, ...]]] = {
    "image/jpeg": (Kind.PICTURE, (".jpg", ".jpeg")),
    "image/png": (Kind.PICTURE, (".png",)),
    "image/gif": (Kind.PICTURE, (".gif",)),
    "image/webp": (Kind.PICTURE, (".webp",)),
    "image/avif": (Kind.PICTURE, (".avif",)),
    "video/mp4": (Kind.VIDEO, (".mp4", ".m4v")),
    "video/webm": (Kind.VIDEO, (".webm",)),
    "video/quicktime": (Kind.VIDEO, (".mov",)),
    "audio/mpeg": (Kind.AUDIO, (".mp3",)),
    "audio/mp4": (Kind.AUDIO, (".m4a",)),
    "audio/ogg": (Kind.AUDIO, (".ogg", ".oga", ".opus")),
    "audio/wav": (Kind.AUDIO, (".wav",)),
    "application/pdf": (Kind.DOCUMENT, (".pdf",)),
    f"{OFFICE}wordprocessingml.document": (Kind.DOCUMENT, (".docx",)),
    f"{OFFICE}spreadsheetml.sheet": (Kind.DOCUMENT, (".xlsx",)),
    f"{OFFICE}presentationml.presentation": (Kind.DOCUMENT, (".pptx",)),
    f"{OPEN_DOCUMENT}text": (Kind.DOCUMENT, (".odt",)),
    f"{OPEN_DOCUMENT}spreadsheet": (Kind.DOCUMENT, (".ods",)),
    "text/plain": (Kind.DOCUMENT, (".txt", ".csv", ".log")),
}
# Played in the page by the browser's own player; everything else but a picture that was drawn anew is only handed over.
PLAYED = frozenset(media_type for media_type, (kind, _) in TYPES.items() if kind in {Kind.VIDEO, Kind.AUDIO})


def fitting_name(name: str, media_type: str) -> str:
    """A name without a path whose ending tells the truth: an ending that another type has is not trusted, ours is added."""
    kind, endings = TYPES[media_type]
    plain = "".join(each for each in name.replace("\\", "/").rpartition("/")[2] if each.isprintable()).strip(" .") or kind.value
    return plain[:180] if plain.lower().endswith(endings) else plain[:180] + endings[0]
