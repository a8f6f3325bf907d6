"""Whether one of our posts calls for entries: under it people tag their friends and say what they would like to win."""

from functools import lru_cache

from answerable.triage.rules.language import language_of
from answerable.triage.rules.lexicon import LANGUAGES, lexicon
from answerable.triage.rules.signals import signals
from answerable.triage.rules.tokens import tokens


@lru_cache(maxsize=256)
def is_contest(post_text: str) -> bool:
    """Remembered, because many comments share a post."""
    read = tokens(post_text)
    language = language_of(read)
    return signals(read, lexicon(language if language in LANGUAGES else "en")).scores["contest"] > 0
