"""How a matter begins on each kind of page."""

from __future__ import annotations

from typing import Any

from answerable_sandbox.testing import SandboxNetwork


def begun(network: SandboxNetwork, page: dict[str, Any], text: str = "Hello", **more: Any) -> dict[str, Any]:
    """What a customer writes first: a comment under a post, a mention, a review or a message."""
    if page["kind"] == "comments":
        more["parent_id"] = network.write_post(page)["id"]
    if page["kind"] == "reviews":
        more["rating"] = 2
    return network.write(page["id"], text, **more)
