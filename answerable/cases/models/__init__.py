"""Cases and what they are made of: one table a file."""

from answerable.cases.models.attachment import Attachment
from answerable.cases.models.case import Case
from answerable.cases.models.closure import Closure
from answerable.cases.models.division import Division
from answerable.cases.models.following import Following
from answerable.cases.models.leg import Leg
from answerable.cases.models.look import Look
from answerable.cases.models.mention import Mention
from answerable.cases.models.merger import Merger
from answerable.cases.models.message import Message
from answerable.cases.models.note import Note
from answerable.cases.models.post import Post
from answerable.cases.models.revision import Revision
from answerable.cases.models.silence_reason import SilenceReason
from answerable.cases.models.snooze import Snooze
from answerable.cases.models.tombstone import Tombstone

__all__ = [
    "Attachment",
    "Case",
    "Closure",
    "Division",
    "Following",
    "Leg",
    "Look",
    "Mention",
    "Merger",
    "Message",
    "Note",
    "Post",
    "Revision",
    "SilenceReason",
    "Snooze",
    "Tombstone",
]
