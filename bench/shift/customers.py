"""Customers who write on a sandbox network, at a steady pace."""

import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from answerable_sandbox.testing import SandboxNetwork
from bench.sentences import sentence

MOST_AT_ONCE = 100


@dataclass
class Customers:
    """`with Customers(...)` they write `per_second`; `written` says when each item was there, by `time.monotonic`."""

    network: SandboxNetwork
    page_ids: list[str]
    per_second: float
    prefix: str
    written: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._write, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._ends.set()
        self._thread.join()

    def wrote_before(self, count: int) -> None:
        """So many messages are there when the shift begins."""
        for start in range(0, count, MOST_AT_ONCE):
            self.network.write_many([self._item(-number - 1) for number in range(start, min(start + MOST_AT_ONCE, count))])

    def _write(self) -> None:
        number = 0
        while not self._ends.wait(1 / self.per_second):
            item = self._item(number)
            began = time.monotonic()
            made = self.network.write(item.pop("page_id"), item.pop("text"), **item)
            self.written[str(made["id"])] = began
            number += 1

    def _item(self, number: int) -> dict[str, Any]:
        author = f"{self.prefix}{number}"
        return {"page_id": self.page_ids[number % len(self.page_ids)], "text": sentence(abs(number)), "handle": author, "kind": "mention"}
