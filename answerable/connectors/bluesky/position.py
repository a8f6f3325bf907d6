"""How far an account's lists were read.

The network sorts notifications by the clocks of those who write. Who is late by an hour stands an hour down the list, so "newer than the
last" would miss them: what was seen is remembered instead, by short names, and quiet polls go down the list.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace

MOST_SEEN = 1500
MOST_SAID = 200
MOST_WATCHED = 200


@dataclass(frozen=True, slots=True)
class Position:
    """`since`: what is older is history. `seen` maps notifications to when they were (in seconds), `said` names what we wrote, `deep` is
    where going down the list goes on, `watched` are posts to look at again, longest unseen first. `log` is up to where it was read what
    happens in conversations, `talks` where reading what was said in them before goes on ("" from the beginning, None at its end)."""

    since: int
    seen: dict[str, int] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    deep: str = ""
    watched: list[str] = field(default_factory=list)
    log: str = ""
    talks: str | None = None

    @property
    def cursor(self) -> str:
        """This position as text."""
        return json.dumps(asdict(self), separators=(",", ":"))

    def having_seen(self, moments: Mapping[str, int], horizon: int) -> "Position":
        """With these; what stands before the horizon need not be remembered, for it is not asked for any more."""
        seen = {short: at for short, at in {**self.seen, **{_short(uri): at for uri, at in moments.items()}}.items() if at >= horizon}
        kept = sorted(seen.items(), key=lambda each: each[1])[-MOST_SEEN:]
        is_cut = len(kept) < len(seen)
        return replace(self, seen=dict(kept), since=max(self.since, horizon, kept[0][1] if is_cut else 0))

    def having_said(self, keys: Iterable[str]) -> "Position":
        """With these."""
        return replace(self, said=sorted({*self.said, *keys})[-MOST_SAID:])

    def watching(self, uris: Iterable[str]) -> "Position":
        """With these, seen last."""
        fresh = list(uris)
        return replace(self, watched=([each for each in self.watched if each not in fresh] + fresh)[-MOST_WATCHED:])

    def forgetting(self, uris: set[str]) -> "Position":
        """Without these."""
        return replace(self, watched=[each for each in self.watched if each not in uris])

    def is_new(self, uri: str, at: int) -> bool:
        """Whether a notification is neither known nor history."""
        return at >= self.since and _short(uri) not in self.seen


def position(cursor: str) -> Position | None:
    """The position that a cursor tells; None for the beginning."""
    try:
        return Position(**json.loads(cursor))
    except (ValueError, TypeError):
        return None


def _short(uri: str) -> str:
    return hashlib.sha256(uri.encode()).hexdigest()[:10]
