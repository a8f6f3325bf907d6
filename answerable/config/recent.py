"""What the live stream told lately, so that a browser that was away, or was not there yet, is told the same."""

import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from answerable.core.live import Heard

Notice = dict[str, Any]
KEPT = 2_000


@dataclass
class Recent:
    """Notices numbered since this process began to listen."""

    heard: type[Heard] = Heard
    _epoch: str = ""
    _count: int = 0
    _notices: deque[tuple[int, Notice]] = field(default_factory=lambda: deque(maxlen=KEPT))

    def begin(self) -> None:
        """Listening begins, perhaps again: what came before is not known to be whole."""
        self._epoch, self._count = secrets.token_hex(4), 0
        self._notices.clear()
        self.heard.mark = f"{self._epoch}-0"

    def end(self) -> None:
        """Nobody listens."""
        self.heard.mark = ""

    def keep(self, notice: Notice) -> str:
        """Keep a notice; its mark."""
        self._count += 1
        self._notices.append((self._count, notice))
        self.heard.mark = f"{self._epoch}-{self._count}"
        return self.heard.mark

    def since(self, mark: str) -> list[tuple[str, Notice]] | None:
        """What was told after a mark, each with its own; None where that is not known any more."""
        epoch, _, number = mark.partition("-")
        if epoch != self._epoch or not number.isdecimal() or int(number) < self._count - len(self._notices):
            return None
        return [(f"{epoch}-{count}", notice) for count, notice in self._notices if count > int(number)]
