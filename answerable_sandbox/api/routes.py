"""The addresses of the page owner's API."""

from __future__ import annotations

from starlette.routing import Route

from answerable_sandbox.api import moderation, page, reading, writing

ROUTES = [
    Route("/me", page.me, methods=["GET"]),
    Route("/token/refresh", page.refresh, methods=["POST"]),
    Route("/webhook", page.set_webhook, methods=["PUT"]),
    Route("/webhook", page.remove_webhook, methods=["DELETE"]),
    Route("/changes", reading.changed, methods=["GET"]),
    Route("/threads/{thread_id}", reading.thread, methods=["GET"]),
    Route("/items", writing.reply, methods=["POST"]),
    Route("/posts", writing.post, methods=["POST"]),
    Route("/items/{item_id}", reading.item, methods=["GET"]),
    Route("/items/{item_id}", writing.edit, methods=["PATCH"]),
    Route("/items/{item_id}", writing.delete, methods=["DELETE"]),
    Route("/items/{item_id}/reply", writing.put_reply, methods=["PUT"]),
    Route("/items/{item_id}/metrics", reading.metrics, methods=["GET"]),
    Route("/items/{item_id}/hide", moderation.hide, methods=["POST", "DELETE"]),
    Route("/items/{item_id}/like", moderation.like, methods=["POST", "DELETE"]),
    Route("/accounts/{account_id}/block", moderation.block, methods=["POST", "DELETE"]),
    Route("/blocks", moderation.blocked, methods=["GET"]),
]
