"""What a WhatsApp number allows: https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-messages.

Free words for 24 hours after the customer's last, templates only later. There is no list of what was said, so nothing can be looked up;
a send's own key comes back with its receipts, but nobody can ask for it.
"""

from datetime import timedelta

from answerable.channels.contract import Abilities, FileKind, Kind, Measure, Takes, Unit, Way

NUMBER = "number"
MEGABYTE = 1_000_000
TYPES = frozenset(
    {
        *("image/jpeg", "image/png", "video/mp4", "video/3gpp", "audio/aac", "audio/mp4", "audio/mpeg", "audio/amr", "audio/ogg"),
        *("application/pdf", "text/plain", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    }
)
SIZES = {
    FileKind.PICTURE: 5 * MEGABYTE,
    FileKind.VIDEO: 16 * MEGABYTE,
    FileKind.AUDIO: 16 * MEGABYTE,
    FileKind.DOCUMENT: 100 * MEGABYTE,
}

ABILITIES = {
    NUMBER: Abilities(
        kind=Kind.DIRECT,
        ways=(Way.DIRECT,),
        lengths={Way.DIRECT: 4096},
        takes={Way.DIRECT: Takes(count=1, media_types=TYPES, sizes=SIZES, alt_limit=0, goes_alone=True)},
        direct_window=timedelta(hours=24),
        is_send_confirmable=False,
        can_block=True,
        can_withdraw=False,
        is_private_fixed=True,
        measure=Measure(Unit.UTF16),
    )
}
