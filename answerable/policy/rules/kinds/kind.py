"""What a kind of rule is: what is asked for when one is written, and how it looks for that in a text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from answerable.policy.rules.reading import Finder

Data = Mapping[str, Any]


class Shape(StrEnum):
    """How something is asked for in a form: a list with a line each, one line, one number, some of several choices, yes or no."""

    LINES = "lines"
    LINE = "line"
    NUMBER = "number"
    CHOICES = "choices"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is asked for, kept under `name` in the rule's data; `start` is what a new rule begins with."""

    name: str
    shape: Shape
    choices: tuple[str, ...] = ()
    is_required: bool = False
    start: Any = None


class Unfit(Exception):
    """What was written down for a rule cannot be looked for; `field` says where, the words why."""

    def __init__(self, field: str, code: str, words: str = "") -> None:
        super().__init__(words or code)
        self.field = field
        self.code = code


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of rule. `compiled` makes of a rule's data, for texts in the given languages, what finds it; it raises Unfit."""

    name: str
    fields: tuple[Field, ...]
    compiled: Callable[[Data, frozenset[str]], Finder]
    is_by_language: bool = False


def lines(data: Data, name: str) -> list[str]:
    """A list of what was written there, without empty lines."""
    return [each for line in data.get(name) or () if (each := str(line).strip())]
