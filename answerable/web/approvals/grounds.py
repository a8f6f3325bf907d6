"""Why a case is a PR matter, in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from answerable.approvals.rules.ground import Kind
from answerable.policy import queries as policy
from answerable.routing.queries.rules import row_of_line
from answerable.topics import queries as topics


def because(data: Mapping[str, Any]) -> str:
    """What an event says of the ground; nothing where somebody just said so."""
    thing_id = int(data.get("ground_id") or 0)
    match data.get("ground"):
        case Kind.TOPIC:
            topic = topics.topics_by_id([thing_id]).get(thing_id)
            return _("because of the topic %(name)s.") % {"name": topics.named(topic)} if topic else ""
        case Kind.ROW:
            row = row_of_line(thing_id)
            return _("because of “%(name)s” in the responsibility matrix.") % {"name": named(row.name, row.position)} if row else ""
        case Kind.GUIDELINE:
            rule = policy.rule(thing_id)
            said = {"code": rule.rule.code, "name": rule.name} if rule else {}
            return _("because a reply went against %(code)s %(name)s.") % said if rule else ""
    return ""


def named(name: str, position: int) -> str:
    """What a row of the matrix is called."""
    return name or _("row %(number)d") % {"number": position + 1}
