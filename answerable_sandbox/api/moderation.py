"""Moderating: hide and like, and take both back."""

from __future__ import annotations

from starlette.responses import Response

from answerable_sandbox import operations
from answerable_sandbox.api.call import Call, answer, page_owner
from answerable_sandbox.operations.announce import as_json


@page_owner(permission="moderate")
async def hide(call: Call) -> Response:
    """Hide (POST) or show again (DELETE)."""
    item = operations.hide(call.network, call.page, call.item_id, hidden=call.request.method == "POST")
    return answer(as_json(call.network, item))


@page_owner(permission="publish")
async def like(call: Call) -> Response:
    """Like (POST) or take the like back (DELETE)."""
    item = operations.like(call.network, call.page, call.item_id, liked=call.request.method == "POST")
    return answer(as_json(call.network, item))
