"""Which case a new message of a thread belongs to."""

from dataclasses import dataclass
from datetime import datetime, timedelta

REOPEN_WINDOW = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Thread:
    """The latest leg of a thread."""

    leg_id: int
    case_id: int
    is_open: bool
    closed_at: datetime | None


def joins(thread: Thread | None, posted_at: datetime) -> bool:
    """Whether a message of this time continues the thread's latest case, open or closed less than a fortnight ago."""
    if thread is None:
        return False
    return thread.is_open or thread.closed_at is None or posted_at - thread.closed_at <= REOPEN_WINDOW
