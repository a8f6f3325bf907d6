"""The addresses of the network's page."""

from __future__ import annotations

from starlette.routing import Route

from answerable_sandbox.site import media, reading, writing

ROUTES = [
    Route("/", reading.home, methods=["GET"]),
    Route("/pages/{page_id}", reading.page, methods=["GET"]),
    Route("/pages/{page_id}/messages", reading.messages, methods=["GET"]),
    Route("/threads/{thread_id}", reading.thread, methods=["GET"]),
    Route("/items/{item_id}", reading.permalink, methods=["GET"]),
    Route("/write", writing.write, methods=["POST"]),
    Route("/items/{item_id}/edit", writing.edit, methods=["POST"]),
    Route("/items/{item_id}/delete", writing.delete, methods=["POST"]),
    Route("/avatars/{account_id}.svg", media.avatar, methods=["GET"]),
    Route("/avatars/{account_id}.png", media.face, methods=["GET"]),
    Route("/pictures/{picture_id}", media.picture, methods=["GET"]),
    Route("/static/{name}", media.static, methods=["GET"]),
]
