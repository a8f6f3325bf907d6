"""Kinds of events that are asked for together."""

from typing import NamedTuple

from django.utils.functional import Promise


class Group(NamedTuple):
    """What belongs together; `of_cases` says that its events stand in cases."""

    label: str | Promise
    of_cases: bool
    kinds: dict[str, str | Promise]
