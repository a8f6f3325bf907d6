"""What each kind of page allows; answerable_sandbox/README.md is the network's own word on it."""

from datetime import timedelta

from answerable.channels.contract import Abilities, FileKind, Kind, Takes, Way

DAY = timedelta(hours=24)
PRIVATE_LENGTH = 2000
TYPES = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "video/mp4", "video/webm", "audio/mpeg", "audio/ogg", "application/pdf"}
)
FILES = Takes(count=4, media_types=TYPES, sizes=dict.fromkeys(FileKind, 5_000_000), goes_alone=True)

ABILITIES = {
    "comments": Abilities(
        kind=Kind.COMMENT,
        ways=(Way.PUBLIC, Way.PRIVATE, Way.DIRECT),
        lengths={Way.PUBLIC: 8000, Way.PRIVATE: PRIVATE_LENGTH, Way.DIRECT: PRIVATE_LENGTH},
        takes=dict.fromkeys(Way, FILES),
        private_reply_window=timedelta(days=7),
        private_replies_an_item=1,
        direct_window=DAY,
        is_send_idempotent=True,
        can_hide=True,
        can_like=True,
        can_edit=True,
        can_delete=True,
        can_block=True,
    ),
    # The network counts from whatever the person wrote last; counted from the item alone, the window is never too long.
    "mentions": Abilities(
        kind=Kind.MENTION,
        ways=(Way.PUBLIC, Way.PRIVATE, Way.DIRECT),
        lengths={Way.PUBLIC: 280, Way.PRIVATE: PRIVATE_LENGTH, Way.DIRECT: PRIVATE_LENGTH},
        takes=dict.fromkeys(Way, FILES),
        private_reply_window=DAY,
        direct_window=DAY,
        can_like=True,
        can_block=True,
    ),
    # The reply is put in place, so putting it twice leaves one.
    "reviews": Abilities(
        kind=Kind.REVIEW, ways=(Way.PUBLIC,), lengths={Way.PUBLIC: 4000}, replies_an_item=1, is_send_idempotent=True, can_edit=True
    ),
    "direct": Abilities(
        kind=Kind.DIRECT,
        ways=(Way.DIRECT,),
        lengths={Way.DIRECT: PRIVATE_LENGTH},
        takes=dict.fromkeys(Way, FILES),
        direct_window=DAY,
        is_send_idempotent=True,
        can_like=True,
        can_block=True,
    ),
}
