"""Whether a member is there: what they said, and whether they were seen lately."""

from datetime import datetime, timedelta

ONLINE, AWAY, OFF = "online", "away", "off"
UNSEEN = timedelta(minutes=5)


def presence(said: str, seen_at: datetime | None, now: datetime) -> str:
    """What they said; who says online and was not seen for five minutes, or never, is away."""
    is_seen = seen_at is not None and now - seen_at < UNSEEN
    return AWAY if said == ONLINE and not is_seen else said
