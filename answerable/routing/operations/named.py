"""Whom the rules name."""

from collections.abc import Iterable

from answerable.access import scope
from answerable.routing.rules.who_answers import Row
from answerable.staff import queries as staff


class Named:
    """The people whom rules name, with what they may do; a person gets a case while they work here and may answer on its page."""

    def __init__(self, rows: Iterable[Row]) -> None:
        members = staff.members_by_id({row.member_id for row in rows if row.member_id})
        self._scopes = {key: scope.of(member) for key, member in members.items()}

    def owner(self, row: Row, page_id: int) -> int | None:
        """The person that a row gives a case on this page to; None where it is for the department."""
        seen = self._scopes.get(row.member_id or 0)
        return row.member_id if seen is not None and seen.may(scope.Action.REPLY, page_id) else None
