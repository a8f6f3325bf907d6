"""The words for days near today, and those after which a named day is past. `near.json` has them by how many days away they are."""

import json
from importlib.resources import files

from answerable.triage.rules.tokens import fold

_WORDS: dict[str, list[str]] = json.loads(files(__package__).joinpath("near.json").read_text("utf-8"))
SINCE = frozenset(map(fold, _WORDS.pop("since")))
_MORNING = frozenset(map(fold, _WORDS.pop("morning")))
_DAYS = {fold(word): int(days) for days, words in _WORDS.items() for word in words}
NEAREST = _DAYS.keys()
# What means something else elsewhere: "hier" is here in German; "morgen" and "mañana" are the morning after the words above.
_ONLY_IN = {"hier": ("fr",), "morgen": ("de", "nl"), "manana": ("es",), "dun": ("tr",)}


def near(word: str, before: str, language: str) -> int | None:
    """How many days from today a folded word means, None for all other words; `before` is the word before it."""
    days = _DAYS.get(word)
    if days is None or language not in _ONLY_IN.get(word, (language,)):
        return None
    return None if before in _MORNING and word in ("morgen", "manana") else days
