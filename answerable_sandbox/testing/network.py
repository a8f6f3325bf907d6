"""The network's control API in thin methods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

from answerable_sandbox.testing.process import SandboxProcess


class SandboxNetwork(SandboxProcess):
    """`with SandboxNetwork() as network:` write as a customer, look from outside, let faults strike."""

    def call(self, method: str, path: str, data: object = None, **query: str | int) -> Any:
        """A control call; raises for refusals."""
        response = self.client.request(method, "/control" + path, json=data, params=query)
        response.raise_for_status()
        return response.json()

    def health(self) -> dict[str, Any]:
        """Counts, and how many events wait."""
        return dict(self.call("GET", "/health"))

    def demo(self) -> list[dict[str, Any]]:
        """The pages of Harbour Rail with credentials."""
        return list(self.call("POST", "/demo")["pages"])

    def create_page(self, kind: str, name: str = "Harbour Rail", handle: str = "HarbourRail") -> dict[str, Any]:
        """A page of a kind, with credentials."""
        return dict(self.call("POST", "/pages", {"kind": kind, "name": name, "handle": handle}))

    def page(self, page_id: str) -> dict[str, Any]:
        """A page with its credentials as they are now."""
        return dict(self.call("GET", f"/pages/{page_id}"))

    def write(self, page_id: str, text: str, *, handle: str = "mara", **more: Any) -> dict[str, Any]:
        """Write as a person: kind, parent_id, rating, pictures, created_at, name, followers, language as wanted."""
        return dict(self.call("POST", "/items", {"page_id": page_id, "text": text, "handle": handle, **more}))

    def write_post(self, page: Mapping[str, Any], text: str = "New timetable from Sunday.") -> dict[str, Any]:
        """A post by the page itself."""
        return dict(self.as_page(page, "POST", "/posts", {"text": text}).raise_for_status().json())

    def write_comment(self, page_id: str, parent_id: str, text: str, **more: Any) -> dict[str, Any]:
        """A comment under a post or a comment."""
        return self.write(page_id, text, parent_id=parent_id, kind="comment", **more)

    def write_mention(self, page_id: str, text: str, **more: Any) -> dict[str, Any]:
        """A public post that mentions the page."""
        return self.write(page_id, text, kind="mention", **more)

    def write_review(self, page_id: str, text: str, rating: int, **more: Any) -> dict[str, Any]:
        """A review with 1 to 5 stars."""
        return self.write(page_id, text, kind="review", rating=rating, **more)

    def write_direct(self, page_id: str, text: str, **more: Any) -> dict[str, Any]:
        """A private message."""
        return self.write(page_id, text, kind="direct", **more)

    def write_many(self, items: list[dict[str, Any]]) -> dict[str, Any]:
        """Many items in one transaction."""
        return dict(self.call("POST", "/items/bulk", items))

    def edit(self, item_id: str, text: str) -> dict[str, Any]:
        """Change the words as the author."""
        return dict(self.call("PATCH", f"/items/{item_id}", {"text": text}))

    def delete(self, item_id: str) -> dict[str, Any]:
        """Delete as the author."""
        return dict(self.call("DELETE", f"/items/{item_id}"))

    def item(self, item_id: str) -> dict[str, Any]:
        """An item as it is now, also a deleted one."""
        return dict(self.call("GET", f"/items/{item_id}"))

    def thread(self, thread_id: str) -> list[dict[str, Any]]:
        """The items of a thread."""
        return list(self.call("GET", f"/threads/{thread_id}")["items"])

    def outbound(self, page_id: str | None = None) -> list[dict[str, Any]]:
        """What pages wrote, in order."""
        query = {"page": page_id} if page_id else {}
        return list(self.call("GET", "/outbound", **query)["items"])

    def deliveries(self, page_id: str | None = None, limit: int = 200) -> list[dict[str, Any]]:
        """Webhook requests, newest first."""
        query: dict[str, str | int] = {"limit": limit, **({"page": page_id} if page_id else {})}
        return list(self.call("GET", "/deliveries", **query)["deliveries"])

    def set_faults(self, *, seconds: Mapping[str, float] | None = None, seed: int | None = None, **chances: float) -> dict[str, Any]:
        """Replace the faults: `set_faults(duplicate=0.2, seed=7)`; without chances none is left."""
        return dict(self.call("PUT", "/faults", {"faults": chances, "seconds": dict(seconds or {}), "seed": seed}))

    def tune_webhooks(self, **values: float) -> dict[str, Any]:
        """Set batch, connections, retry_speed."""
        return dict(self.call("PUT", "/webhooks", values))

    def expire_token(self, page_id: str) -> None:
        """Let the page's token run out."""
        self.call("POST", f"/pages/{page_id}/expire")

    def set_permission(self, page_id: str, *, granted: bool, names: list[str] | None = None) -> None:
        """Take permissions away or give them back."""
        self.call("POST", f"/pages/{page_id}/permission", {"granted": granted, **({"names": names} if names else {})})

    def set_rate(self, rate_per_minute: float) -> None:
        """Let the living customers write so much a minute."""
        self.call("POST", "/customers", {"rate_per_minute": rate_per_minute})

    def as_page(self, page: Mapping[str, Any], method: str, path: str, data: object = None) -> httpx.Response:
        """A call of the page owner's API with the page's token."""
        headers = {"Authorization": f"Bearer {page['token']}"}
        return self.client.request(method, "/api/v1" + path, json=data, headers=headers)
