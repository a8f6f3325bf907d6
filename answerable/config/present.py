"""Who is where: browsers repeat it every so often, and are told of others only what is new."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Notice = dict[str, Any]
# More than two of the beats of frontend/js/presence.js: one may be lost on a bad line.
PRESENT_SECONDS = 35.0


@dataclass
class Present:
    """The last that each member said of each case, and when, by `time.monotonic`."""

    _said: dict[tuple[int, int], tuple[float, Notice]] = field(default_factory=dict)

    def hear(self, notice: Notice) -> bool:
        """Whether this says anything that was not known."""
        key = notice["changed"][0][1], notice["by"]
        _, before = self._said.pop(key, (0.0, None))
        if notice["doing"] != "gone":
            self._said[key] = time.monotonic(), notice
            return notice != before
        return before is not None

    def lapsed(self) -> list[Notice]:
        """Who fell silent, each told as gone."""
        before = time.monotonic() - PRESENT_SECONDS
        silent = [key for key, (at, _) in self._said.items() if at < before]
        return [self._said.pop(key)[1] | {"doing": "gone"} for key in silent]

    def __iter__(self) -> Iterator[Notice]:
        return iter([notice for _, notice in self._said.values()])
