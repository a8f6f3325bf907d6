"""Which macros a text was written with, counted once it is on its way."""

from collections.abc import Iterable
from datetime import datetime

from answerable.journal.record import Actor
from answerable.macros import operations as macros
from answerable.macros import queries
from answerable.macros.models import Wording


def count_macros(wording_ids: Iterable[int], case_id: int, *, actor: Actor, now: datetime) -> list[Wording]:
    """Count each wording once; says which there are."""
    used = [each for each in map(queries.wording, dict.fromkeys(wording_ids)) if each is not None]
    for each in used:
        macros.count_use(each, case_id, actor=actor, now=now)
    return used
