"""What a target promises."""

from typing import NamedTuple


class Times(NamedTuple):
    """What a target promises, in business minutes. `cutoff_minute` (local, since midnight) makes answers due on the same day instead.

    Somebody is told `lead_minutes` ahead and `further_minutes` after; `pauses` says that the resolution waits while the customer does
    not write.
    """

    first: int
    next: int
    resolution: int
    cutoff_minute: int | None = None
    lead_minutes: int = 0
    further_minutes: int = 0
    pauses: bool = True
