"""What a list is narrowed to, as its address says it: `label=3&label=5&reason=complaint&owner=me`.

One of the values under a name is enough, every name must fit. What nobody could have meant is left out.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

NOBODY, ME = "nobody", "me"
LATE, TODAY = "late", "today"
_MOST = 30  # values under one name
_OLDEST_HOURS = 24 * 366
_BIGGEST = 2**63


@dataclass(frozen=True, slots=True)
class Filter:
    """Ids as numbers, names of enums as words; `owner` knows "me" and "nobody" beside ids; `older` counts hours without a message.

    `due` knows "late" and "today", which what is late belongs to.
    """

    brand: tuple[int, ...] = ()
    page: tuple[int, ...] = ()
    network: tuple[str, ...] = ()
    leg: tuple[str, ...] = ()
    reason: tuple[str, ...] = ()
    urgency: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    department: tuple[int, ...] = ()
    owner: tuple[str, ...] = ()
    topic: tuple[int, ...] = ()
    label: tuple[int, ...] = ()
    choice: tuple[int, ...] = ()
    mark: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    name: str = ""
    unanswered: bool = False
    older: int = 0

    def __bool__(self) -> bool:
        """Whether it leaves anything out."""
        return self != Filter()

    @classmethod
    def read(cls, said: Mapping[str, Sequence[str]]) -> "Filter":
        """The filter that an address asks for."""
        taken: dict[str, Any] = {}
        for each in fields(cls):
            values = [value.replace("\x00", "").strip() for value in said.get(each.name, ())][:_MOST]
            taken[each.name] = _READERS.get(each.name, _words)([value for value in values if value])
        return cls(**taken)

    def pairs(self) -> list[tuple[str, str]]:
        """Names and values as an address carries them; `read` makes the same filter of them."""
        return [(each.name, value) for each in fields(self) for value in _said(getattr(self, each.name))]

    def without(self, name: str, value: str) -> "Filter":
        """The same filter without one value of one name."""
        held = getattr(self, name)
        left: dict[str, Any] = {name: tuple(each for each in held if str(each) != value) if isinstance(held, tuple) else type(held)()}
        return replace(self, **left)


def _said(held: object) -> list[str]:
    if isinstance(held, tuple):
        return [str(each) for each in held]
    if isinstance(held, bool):
        return ["1"] if held else []
    return [str(held)] if held else []


def _words(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value[:40] for value in values))


def _ids(values: Sequence[str]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for number in map(_number, values) if number))


def _owners(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value in {ME, NOBODY} or _number(value)))


def _number(value: str) -> int:
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 20 and int(value) < _BIGGEST else 0


_READERS: Mapping[str, Callable[[Sequence[str]], Any]] = {
    **dict.fromkeys(("brand", "page", "department", "topic", "label", "choice"), _ids),
    "owner": _owners,
    "due": lambda values: tuple(dict.fromkeys(value for value in values if value in {LATE, TODAY})),
    "name": lambda values: values[-1][:100] if values else "",
    "unanswered": lambda values: bool(values) and values[-1] not in {"0", "no"},
    "older": lambda values: min(_number(values[-1]), _OLDEST_HOURS) if values else 0,
}
