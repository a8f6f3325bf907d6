"""The demo as a newcomer starts it: one command, in a scratch home, on free ports."""

from types import TracebackType
from typing import Any, Self

import httpx

from answerable.cli.tests.program import Program, hear

START_SECONDS = 150
PASSWORD = "try-answerable"


class Demo(Program):
    """`with Demo() as demo:` runs `answerable demo`; `demo.desk` and `demo.network` are its addresses."""

    def __enter__(self) -> Self:
        self.desk, self.network = self.environment["ANSWERABLE_BASE_URL"], self.environment["ANSWERABLE_SANDBOX_URL"]
        self.process = self.start("demo")
        hear(self.process.stderr, "Ready after", START_SECONDS)
        self.control("POST", "/customers", {"rate_per_minute": 0})
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.remove()

    def control(self, method: str, path: str, data: object = None) -> Any:
        """A call of the network's control API."""
        response = httpx.request(method, f"{self.network}/control{path}", json=data, timeout=20, trust_env=False)
        response.raise_for_status()
        return response.json()

    def page(self, kind: str) -> dict[str, Any]:
        """The page of Harbour Rail of a kind."""
        return next(dict(each) for each in self.control("POST", "/demo")["pages"] if each["kind"] == kind)

    def write(self, page_kind: str, text: str, *, handle: str, **more: Any) -> dict[str, Any]:
        """Somebody writes to the page of a kind."""
        data = {"page_id": self.page(page_kind)["id"], "text": text, "handle": handle, **more}
        return dict(self.control("POST", "/items", data))

    def said(self, kind: str) -> list[str]:
        """What the page said on the network."""
        return [each["text"] for each in self.control("GET", f"/outbound?page={self.page(kind)['id']}")["items"]]
