from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.core import locks
from answerable.journal.record import Actor, Fact, record
from answerable.listening import queries
from answerable.listening.errors import NewerPhrase, NoSuchPhrase, PhraseTaken, UnfitPhrase
from answerable.listening.models import Phrase, Version
from answerable.listening.rules.spellings import Unfit, spelling

LOCK = "phrases"  # versions are written one after the other, so that the highest id says which stand
LONGEST = 80
MOST_SPELLINGS = 50


@dataclass(frozen=True, slots=True)
class PhraseDraft:
    """A phrase as it is to read; `seen` is the number of the version that was changed, 0 of a new one."""

    brand_id: int
    spellings: Sequence[str]
    unless: Sequence[str] = ()
    languages: Sequence[str] = ()
    is_joined: bool = True
    seen: int = 0


@transaction.atomic
def write_phrase(phrase_id: int | None, draft: PhraseDraft, *, actor: Actor, now: datetime) -> Version:
    """Listen for a phrase, or for one otherwise. Records phrase.written or phrase.changed.

    Refuses what could not be found, what the brand listens for already, and a version that somebody wrote meanwhile.
    """
    locks.hold([LOCK])
    refuse_unfit(draft)
    last = queries.phrase(phrase_id) if phrase_id is not None else None
    if phrase_id is not None and last is None:
        raise NoSuchPhrase(_("Nobody listens for this any more."))
    if last is not None and last.number != draft.seen:
        raise NewerPhrase(_("Somebody changed this meanwhile. Look at it as it is now, then change that."))
    brand_id = last.phrase.brand_id if last else draft.brand_id
    refuse_taken(brand_id, phrase_id, draft.spellings)
    return write_version(
        Version(
            phrase=last.phrase if last else Phrase.objects.create(brand_id=brand_id),
            number=last.number + 1 if last else 1,
            spellings=list(draft.spellings),
            unless=list(draft.unless),
            languages=sorted(set(draft.languages)),
            is_joined=draft.is_joined,
            state=last.state if last else Version.State.ON,
        ),
        actor=actor,
        now=now,
    )


def write_version(version: Version, *, actor: Actor, now: datetime) -> Version:
    """Keep the next version, and that it was written."""
    version.member_id, version.at = actor.member_id, now
    version.save(force_insert=True)
    kind = "phrase.written" if version.number == 1 else "phrase.changed"
    data = {"version": version.number, "state": str(version.state)}
    record([Fact(kind, version.phrase_id, data=data)], actor=actor, now=now)
    return version


def refuse_unfit(draft: PhraseDraft) -> None:
    """Raises UnfitPhrase, with the field, for what could not be found or is too much."""
    if not draft.spellings:
        raise UnfitPhrase(_("Write at least one way in which customers name you."))
    for field, written in (("spellings", draft.spellings), ("unless", draft.unless)):
        if len(written) > MOST_SPELLINGS:
            raise UnfitPhrase(_("At most %(count)d, one a line.") % {"count": MOST_SPELLINGS}, field=field)
        for each in written:
            if len(each) > LONGEST:
                raise UnfitPhrase(_("“%(words)s…” is longer than anybody writes it.") % {"words": each[:20]}, field=field)
            try:
                spelling(each)
            except Unfit:
                words = _("“%(words)s” cannot be listened for: write at least two letters or digits.") % {"words": each}
                raise UnfitPhrase(words, field=field) from None


def refuse_taken(brand_id: int, phrase_id: int | None, spellings: Sequence[str]) -> None:
    """Raises PhraseTaken where another phrase of the brand has one of these spellings."""
    wanted = {spelling(each).words for each in spellings}
    for other in queries.phrases(brand_id):
        taken = [each for each in other.spellings if spelling(each).words in wanted]
        if taken and other.phrase_id != phrase_id:
            raise PhraseTaken(_("“%(words)s” stands in “%(name)s” already.") % {"words": taken[0], "name": other.name})
