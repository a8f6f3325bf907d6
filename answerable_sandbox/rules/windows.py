"""How long a page may write in private after a customer has written."""

from __future__ import annotations

from datetime import datetime, timedelta

PRIVATE_REPLY = timedelta(days=7)
DIRECT = timedelta(hours=24)
DIRECT_BY_A_PERSON = timedelta(days=7)


def private_reply_is_open(commented_at: datetime, now: datetime) -> bool:
    """A comment can be answered in private for seven days after it was written."""
    return now - commented_at <= PRIVATE_REPLY


def direct_is_open(last_written_at: datetime | None, now: datetime, *, human_agent: bool) -> bool:
    """A conversation is open for 24 hours after the customer's last message, 7 days where a person answers by hand."""
    if last_written_at is None:
        return False
    return now - last_written_at <= (DIRECT_BY_A_PERSON if human_agent else DIRECT)
