"""Which reader reads a batch: the one that learned, where it is wanted, unless so much arrived that it would hold up what comes behind."""

from answerable.core.settings import get_settings
from answerable.triage.rules.lexical import lexical_reader
from answerable.triage.rules.reader import Reader

AT_ONCE = 64  # a fifth of a second for the reader that learned


def reader_for(count: int) -> tuple[Reader, bool]:
    """The reader of so many messages, and whether what it reads is to be read again."""
    if not is_learned_wanted():
        return lexical_reader(), False
    return (learned_reader(), False) if count <= AT_ONCE else (lexical_reader(), True)


def learned_reader() -> Reader:
    """The reader that learned; only a process that reads by it pays for its numbers, in memory and in the time to start."""
    from answerable.triage.rules.trained import trained_reader

    return trained_reader()


def is_learned_wanted() -> bool:
    """Whether this installation reads by what was learned. Not by itself yet: it is better at moods, and worse at what is pressing."""
    return get_settings().reader == "learned"
