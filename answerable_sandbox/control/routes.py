"""The addresses of the control API."""

from __future__ import annotations

from starlette.routing import Route

from answerable_sandbox.control import items, pages, state

ROUTES = [
    Route("/health", state.health, methods=["GET"]),
    Route("/demo", pages.open_demo, methods=["POST"]),
    Route("/pages", pages.index, methods=["GET"]),
    Route("/pages", pages.create, methods=["POST"]),
    Route("/pages/{page_id}", pages.show, methods=["GET"]),
    Route("/pages/{page_id}/expire", pages.expire, methods=["POST"]),
    Route("/pages/{page_id}/permission", pages.permit, methods=["POST"]),
    Route("/accounts", items.create_account, methods=["POST"]),
    Route("/items", items.create, methods=["POST"]),
    Route("/items/bulk", items.create_many, methods=["POST"]),
    Route("/items/{item_id}", items.show, methods=["GET"]),
    Route("/items/{item_id}", items.update, methods=["PATCH"]),
    Route("/items/{item_id}", items.destroy, methods=["DELETE"]),
    Route("/threads/{thread_id}", items.show_thread, methods=["GET"]),
    Route("/outbound", items.outbound, methods=["GET"]),
    Route("/faults", state.show_faults, methods=["GET"]),
    Route("/faults", state.set_faults, methods=["PUT"]),
    Route("/deliveries", state.list_deliveries, methods=["GET"]),
    Route("/webhooks", state.tune_webhooks, methods=["PUT"]),
    Route("/customers", state.set_rate, methods=["POST"]),
]
