"""What a form carries unseen: under which name what is written is kept, and since when it stood open.

A form that is sent twice says it once; one that is sent in a blink was filled by a program.
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.core import signing
from django.utils.translation import gettext as _

from answerable.core.errors import Refusal

_SALT = "public form"
_QUICKEST_SECONDS = 2
_LONGEST = timedelta(hours=12)


class Stale(Refusal):
    """The form cannot be taken as it is."""

    code = "stale_form"
    status = 422


@dataclass(frozen=True, slots=True)
class Stamp:
    """The names of a conversation and of what is written in it."""

    thread: str
    id: str


def stamp(thread: str = "") -> str:
    """A new stamp, of a new conversation or one that goes on."""
    if not thread:
        thread = secrets.token_urlsafe(18)
        return signing.dumps([thread, f"{thread}.first"], salt=_SALT)
    return signing.dumps([thread, f"{thread}.{secrets.token_hex(8)}"], salt=_SALT)


def opened(stamped: str) -> Stamp:
    """What a stamp says; raises Stale with what to do."""
    try:
        thread, name = signing.loads(stamped, salt=_SALT, max_age=_LONGEST)
    except signing.BadSignature as error:
        raise Stale(_("This form was open for too long. Your text is kept: send it again.")) from error
    if _was_made_within(stamped, _QUICKEST_SECONDS):
        raise Stale(_("That was too quick to have been read. Your text is kept: send it again."))
    return Stamp(thread, name)


def _was_made_within(stamped: str, seconds: int) -> bool:
    try:
        signing.loads(stamped, salt=_SALT, max_age=seconds)
    except signing.SignatureExpired:
        return False
    return True
