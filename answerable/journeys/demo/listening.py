"""How customers name Harbour Rail: what is listened for as soon as a page is connected on a network that can be heard at large."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from answerable.channels.models import Page
from answerable.journal.record import Actor
from answerable.listening import operations as listening
from answerable.listening import queries
from answerable.listening.operations import PhraseDraft

BEGUN, NOISY_AFTER = timedelta(days=20), timedelta(days=6)
# Ways to write it, what takes that back, in which languages.
PHRASES: list[tuple[list[str], list[str], list[str]]] = [
    (["Harbour Rail", "Harbor Rail", "Harbour Railways", "#hrfail"], ["Harbour Rail museum", "model railway"], []),
    (["AUTUMN20", "Autumn pass"], ["ski pass"], ["en", "de"]),
]
# It also means human resources: an owner turned it off after some days.
NOISY: tuple[list[str], list[str], list[str]] = (["HR app", "HR trains"], [], ["en"])


@transaction.atomic
def listen(pages: Sequence[Page], *, actor: Actor, now: datetime) -> None:
    """Write the phrases down where there are none yet, as an owner did three weeks ago."""
    if queries.phrases() or queries.retired_phrases():
        return
    at, brand_id = now - BEGUN, pages[0].brand_id
    for spellings, unless, languages in (*PHRASES, NOISY):
        version = listening.write_phrase(None, PhraseDraft(brand_id, spellings, unless, languages), actor=actor, now=at)
    listening.switch_phrase(version.phrase_id, queries.OFF, actor=actor, now=at + NOISY_AFTER)
