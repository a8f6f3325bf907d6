"""What a mailbox may do: a mail has neither windows nor figures, and nothing of it is taken back."""

from answerable.channels.contract import Abilities, FileKind, Kind, Takes, Way

MAILBOX = "mailbox"
KEEPING = "mailbox-keeps"  # its server puts what it sends into the folder of sent mail by itself
LENGTH = 50_000
MEGABYTE = 1_000_000
# Most servers take 25 MB a mail, and a file grows by a third on its way: https://www.rfc-editor.org/rfc/rfc2045#section-6.8
TAKES = Takes(
    count=10,
    media_types=frozenset(
        [
            *("image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "audio/mpeg", "application/pdf", "text/plain"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
        ]
    ),
    sizes=dict.fromkeys(FileKind, 15 * MEGABYTE),
    alt_limit=200,
    goes_alone=True,
)


def abilities(of: str) -> Abilities:
    """What a mailbox of this kind allows; raises KeyError for an unknown kind."""
    if of not in {MAILBOX, KEEPING}:
        raise KeyError(of)
    return Abilities(
        kind=Kind.DIRECT,
        ways=(Way.DIRECT,),
        lengths={Way.DIRECT: LENGTH},
        takes={Way.DIRECT: TAKES},
        is_send_idempotent=True,
        can_withdraw=False,
    )
