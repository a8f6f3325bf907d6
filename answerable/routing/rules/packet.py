"""What has to come along when a case is handed to others, so that they need not ask the customer again."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Packet:
    """What somebody says who hands a case over; `due_at` is by when the customer was told, or hopes, to hear.

    The conversation itself and earlier cases come along by themselves.
    """

    summary: str
    next_step: str
    wants: str = ""
    promised: str = ""
    due_at: datetime | None = None

    @property
    def missing(self) -> list[str]:
        """What a hand-off cannot go without and does not have: "summary", "next_step"."""
        return [name for name in ("summary", "next_step") if not getattr(self, name).strip()]
