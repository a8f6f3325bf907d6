"""Messages that a network approved beforehand, with gaps to be filled: what it takes where it takes no free words any more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_GAP = re.compile(r"\{\{\s*([A-Za-z0-9_]{1,60})\s*\}\}")


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with what goes into its gaps, by their names."""

    name: str
    language: str
    values: Mapping[str, str] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        """This as JSON."""
        return {"name": self.name, "language": self.language, "values": dict(self.values)}

    @staticmethod
    def of(data: Mapping[str, Any]) -> Filled:
        """The same from JSON."""
        return Filled(data["name"], data["language"], dict(data["values"]))


@dataclass(frozen=True, slots=True)
class Template:
    """One that may be sent. A gap of the head is named `head.1`, one of the body `1`, or as its author named it."""

    name: str
    language: str
    category: str
    body: str
    head: str = ""
    foot: str = ""
    buttons: tuple[str, ...] = ()

    @property
    def gaps(self) -> tuple[str, ...]:
        """The names of its gaps, in the order in which they are read."""
        return tuple(dict.fromkeys([*(f"head.{each}" for each in _GAP.findall(self.head)), *_GAP.findall(self.body)]))

    def read(self, values: Mapping[str, str]) -> str:
        """What the customer reads; a gap without a value stays one."""
        head = _GAP.sub(lambda gap: values.get(f"head.{gap[1]}") or gap[0], self.head)
        body = _GAP.sub(lambda gap: values.get(gap[1]) or gap[0], self.body)
        return "\n\n".join(part for part in (head, body, self.foot) if part)
