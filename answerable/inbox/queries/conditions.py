"""What makes a row belong to a view: the conditions are those of the partial indexes, word for word."""

from typing import Any

from answerable.inbox.queries.viewer import Viewer
from answerable.inbox.rules.views import View

CONDITIONS = {
    View.UNTAKEN: "r.is_open AND r.member_id IS NULL",
    View.MINE: "r.is_open AND r.member_id = %(member)s AND r.member_id IS NOT NULL",
    View.DEPARTMENT: "r.is_open AND r.department_id = %(department)s",
    View.ALL: "r.is_open",
    View.CLOSED: "NOT r.is_open",
}


def arguments(viewer: Viewer, **more: Any) -> dict[str, Any]:
    """What the conditions and the scope are filled with."""
    return {"member": viewer.member_id, "department": viewer.department_id, "pages": viewer.page_ids, **more}
