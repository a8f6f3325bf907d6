"""What can be done to cases."""

from answerable.cases.operations.agree_on_silences import SilenceDraft, agree_on_silences
from answerable.cases.operations.arrivals import Arrival
from answerable.cases.operations.bring import is_fetching_due, lease_attachments, postpone_attachment, refuse_attachment, settle_attachment
from answerable.cases.operations.change_person import follow_home, follow_merger
from answerable.cases.operations.close import close
from answerable.cases.operations.divide import divide, heal
from answerable.cases.operations.follow import follow, told, unfollow, unfollow_all
from answerable.cases.operations.hold import hold, hold_free
from answerable.cases.operations.look import look
from answerable.cases.operations.merge import merge, part
from answerable.cases.operations.moderated import moderated
from answerable.cases.operations.note import Addressed, note
from answerable.cases.operations.record import NewMessage, Recorded, record_messages
from answerable.cases.operations.reopen import reopen
from answerable.cases.operations.snooze import snooze, wake

__all__ = [
    "Addressed",
    "Arrival",
    "NewMessage",
    "Recorded",
    "SilenceDraft",
    "agree_on_silences",
    "close",
    "divide",
    "follow",
    "follow_home",
    "follow_merger",
    "heal",
    "hold",
    "hold_free",
    "is_fetching_due",
    "lease_attachments",
    "look",
    "merge",
    "moderated",
    "note",
    "part",
    "postpone_attachment",
    "record_messages",
    "refuse_attachment",
    "reopen",
    "settle_attachment",
    "snooze",
    "told",
    "unfollow",
    "unfollow_all",
    "wake",
]
