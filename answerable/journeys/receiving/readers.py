"""Which reader reads a batch: the one that learned, where it is wanted, unless so much arrived that it would hold up what comes behind."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from answerable.core.settings import get_settings
from answerable.triage import queries
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Reader
from answerable.triage.rules.shipped_name import shipped_name

if TYPE_CHECKING:
    from answerable.triage.rules.model import Model

AT_ONCE = 64  # a fifth of a second for the reader that learned
log = logging.getLogger(__name__)


def reader_for(count: int) -> tuple[Reader, bool]:
    """The reader of so many messages, and whether what it reads is to be read again."""
    if not is_learned_wanted():
        return lexical_reader(), False
    return (learned_reader(), False) if count <= AT_ONCE else (lexical_reader(), True)


def learned_reader() -> Reader:
    """The reader that learned last from the company's people, or as it is shipped; asked anew for each batch, so that all processes agree.

    Only a process that reads by it pays for its numbers, in memory and in the time to start.
    """
    lesson_id = queries.lesson_in_use(shipped_name())
    return _shipped() if lesson_id is None else _taught(lesson_id)


def is_learned_wanted() -> bool:
    """Whether this installation reads by what was learned."""
    return get_settings().reader == "learned"


def _shipped() -> Reader:
    from answerable.triage.rules.trained import trained_reader

    return trained_reader()


@lru_cache(maxsize=2)
def _taught(lesson_id: int) -> Reader:
    """Read once a process."""
    from answerable.triage.rules.trained import TrainedReader, reading_embedder

    model = learned_in(lesson_id)
    return TrainedReader(model, reading_embedder()) if model else _shipped()


def learned_in(lesson_id: int) -> Model | None:
    """The model of a lesson. One that cannot be read does not stop the desk, which goes on from what was shipped."""
    from answerable.triage.rules.model_file import WrongModel, read

    name, content = queries.learned(lesson_id)
    try:
        return replace(read(content), name=name)
    except WrongModel:
        log.exception("What was learned in lesson %s cannot be read; messages are read as shipped", lesson_id)
        return None
