"""How a network, or what it sent, can be in trouble."""

from datetime import timedelta
from enum import StrEnum


class Trouble(StrEnum):
    """Why a call failed, in the words that health and the composer know."""

    LIMITED = "limited"
    UNREACHABLE = "unreachable"
    UNCERTAIN = "uncertain"
    TOKEN = "token"
    PERMISSION = "permission"
    GONE = "gone"
    REFUSED = "refused"
    BROKEN = "broken"


class NetworkError(Exception):
    """A call to a network that did not succeed; it says whether to try again, and when.

    `trouble` UNCERTAIN means that the call may have taken effect: ask the network (`find_sent`) before trying again.
    """

    def __init__(self, trouble: Trouble, words: str, *, retry: bool = False, retry_after: timedelta | None = None) -> None:
        super().__init__(words)
        self.trouble = trouble
        self.words = words[:300]
        self.retry = retry
        self.retry_after = retry_after


class BadSignature(Exception):
    """The webhook is not signed by the network: 401."""


class BadPayload(Exception):
    """What arrived cannot be read; the sentence says what is wrong."""
