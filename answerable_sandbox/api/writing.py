"""Writing: replies, posts, edits, deletions."""

from __future__ import annotations

from starlette.responses import Response

from answerable_sandbox import bodies, operations
from answerable_sandbox.api.call import Call, answer, page_owner
from answerable_sandbox.operations.announce import as_json


@page_owner(permission="publish")
async def reply(call: Call) -> Response:
    """Answer an item: 201, or 200 with the same item where the client key was used before."""
    item, is_new = operations.reply(call.network, call.page, bodies.read(bodies.Reply, call.data))
    return answer(as_json(call.network, item), 201 if is_new else 200)


@page_owner(permission="publish")
async def post(call: Call) -> Response:
    """Publish a post: 201, or 200 with the same post where the client key was used before."""
    item, is_new = operations.post(call.network, call.page, bodies.read(bodies.Post, call.data))
    return answer(as_json(call.network, item), 201 if is_new else 200)


@page_owner(permission="publish")
async def put_reply(call: Call) -> Response:
    """Put the one reply to a review in place: 201 if it is new, 200 if it replaced the last one."""
    text = bodies.read(bodies.Edit, call.data).text
    item, is_new = operations.replace_review_reply(call.network, call.page, call.item_id, text)
    return answer(as_json(call.network, item), 201 if is_new else 200)


@page_owner(permission="publish")
async def edit(call: Call) -> Response:
    """Change the words of one's own item."""
    item = operations.edit(call.network, call.page, call.item_id, bodies.read(bodies.Edit, call.data).text)
    return answer(as_json(call.network, item))


@page_owner(permission="moderate")
async def delete(call: Call) -> Response:
    """Delete one's own item or a comment of others under one's posts."""
    return answer(as_json(call.network, operations.delete(call.network, call.page, call.item_id)))
