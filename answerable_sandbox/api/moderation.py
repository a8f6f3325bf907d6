"""Moderating: hide, like and block, and take each back."""

from __future__ import annotations

from starlette.responses import Response

from answerable_sandbox import operations
from answerable_sandbox.api.call import Call, answer, page_owner
from answerable_sandbox.operations.announce import as_json
from answerable_sandbox.store import blocks


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


@page_owner(permission="moderate")
async def block(call: Call) -> Response:
    """Block a person (POST) or let them write again (DELETE); answers with the person."""
    account_id = str(call.request.path_params["account_id"])
    person = operations.block(call.network, call.page, account_id, blocked=call.request.method == "POST")
    return answer(person.as_json(call.network.base_url))


@page_owner(permission="moderate")
async def blocked(call: Call) -> Response:
    """Everybody whom the page has blocked."""
    return answer({"accounts": [each.as_json(call.network.base_url) for each in blocks.listed(call.network.database, call.page.id)]})
