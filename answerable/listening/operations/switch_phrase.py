from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor
from answerable.listening import queries
from answerable.listening.errors import NoSuchPhrase
from answerable.listening.models import Version
from answerable.listening.operations.write_phrase import LOCK, refuse_taken, write_version


@transaction.atomic
def switch_phrase(phrase_id: int, state: Version.State, *, actor: Actor, now: datetime) -> Version:
    """Listen for a phrase, do not for now, or no longer. As it was, nothing changes. Records phrase.changed.

    Refuses to bring one back of which another phrase of the brand has a spelling by now.
    """
    locks.hold([LOCK])
    last = queries.newest_version(phrase_id)
    if last is None:
        raise NoSuchPhrase(_("Nobody listens for this any more."))
    if last.state == state:
        return last
    if last.state == Version.State.RETIRED:
        refuse_taken(last.phrase.brand_id, phrase_id, last.spellings)
    last.pk, last.number, last.state = None, last.number + 1, state
    last._state.adding = True
    return write_version(last, actor=actor, now=now)
