"""Who opened a live stream, by the session that the browser sent."""

from dataclasses import dataclass

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import close_old_connections, connection
from django.utils.crypto import constant_time_compare

from answerable.access import scope
from answerable.core import clock
from answerable.staff import operations as staff
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Viewer:
    """A member, the pages of which they may be told, and the cases there of which they may not."""

    member_id: int
    page_ids: frozenset[int]
    hidden: frozenset[int] = frozenset()


def look_up(session_key: str) -> Viewer | None:
    """The member of a session and what they see now, who is seen by that; None if nobody is signed in with it (any more)."""
    close_old_connections()
    try:
        session = SessionStore(session_key)
        member = Member.objects.select_related("presence").filter(pk=session.get(SESSION_KEY, 0), is_active=True).first()
        if member is None or not constant_time_compare(session.get(HASH_SESSION_KEY, ""), member.get_session_auth_hash()):
            return None
        staff.see(member, now=clock.now())
        seen = scope.of(member)
        return Viewer(member.pk, frozenset(seen.page_ids), seen.hidden)
    finally:
        connection.close()
