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

    `trouble` UNCERTAIN means that the call may have taken effect: ask the network (`find_sent`) before trying again. `passed`, where a
    connection was tried step by step: what worked before, in sentences; then `words` say all that there is to say.
    """

    def __init__(
        self,
        trouble: Trouble,
        words: str,
        *,
        retry: bool = False,
        retry_after: timedelta | None = None,
        passed: tuple[str, ...] | None = None,
    ) -> None:
        super().__init__(words)
        self.trouble = trouble
        self.words = words[:300]
        self.retry = retry
        self.retry_after = retry_after
        self.passed = passed


def unreadable(words: str, unclear: Trouble | None = None) -> NetworkError:
    """An answer came that cannot be read: after a read it is BROKEN; where a silence is UNCERTAIN, so is this."""
    if unclear is Trouble.UNCERTAIN:
        return NetworkError(Trouble.UNCERTAIN, words, retry=True)
    return NetworkError(Trouble.BROKEN, words)


class BadSignature(Exception):
    """The webhook is not signed by the network: 401."""


class PassedOver(Exception):
    """What arrived was read, and is nothing that the desk shows (a reaction, a receipt); the sentence says why, for the record."""

    def __init__(self, words: str) -> None:
        super().__init__(_kept(words))


class NamedOnly(Exception):
    """The network says that there is something, not what: it is asked by this id (`read_back`)."""

    def __init__(self, external_id: str) -> None:
        super().__init__("told by name only; the network is asked what it says")
        self.external_id = external_id


class Undelivered(Exception):
    """What we said, and what the network took, did not reach its reader; the sentence says why."""

    def __init__(self, external_id: str, words: str) -> None:
        super().__init__(_kept(words))
        self.external_id = external_id


class BadPayload(Exception):
    """What arrived cannot be read; the sentence says what is wrong."""


def _kept(words: str) -> str:
    """A sentence that quotes a stranger, as it may be kept."""
    return words.encode("utf-8", "replace").decode().replace("\0", "")[:200]
