"""Phrases as they read now, and all of a brand's ready to be looked for."""

from collections import defaultdict
from threading import Lock

from django.db.models import Exists, Max, OuterRef, QuerySet

from answerable.listening.models import Version
from answerable.listening.rules.matcher import Matcher, Wanted

ON, OFF, RETIRED = Version.State.ON, Version.State.OFF, Version.State.RETIRED
_ready: tuple[int, dict[int, Matcher]] = (0, {})
_making = Lock()


def phrases(brand_id: int | None = None) -> list[Version]:
    """Every phrase that was not retired as it reads now, by brand and name."""
    found = _newest().exclude(state=Version.State.RETIRED)
    found = found if brand_id is None else found.filter(phrase__brand_id=brand_id)
    return sorted(found, key=lambda each: (each.phrase.brand.name, each.phrase.brand_id, each.name.casefold()))


def retired_phrases() -> list[Version]:
    """Those that nobody listens for any more, the last retired first."""
    return list(_newest().filter(state=Version.State.RETIRED).order_by("-at"))


def phrase(phrase_id: int) -> Version | None:
    """One as it reads now, unless it was retired."""
    return _newest().exclude(state=Version.State.RETIRED).filter(phrase_id=phrase_id).first()


def newest_version(phrase_id: int) -> Version | None:
    """One as it reads now, retired or not."""
    return _newest().filter(phrase_id=phrase_id).first()


def versions(phrase_id: int) -> list[Version]:
    """How it read, newest first."""
    return list(Version.objects.filter(phrase_id=phrase_id).order_by("-number"))


def stamp() -> int:
    """Another number with every change of any phrase."""
    return Version.objects.aggregate(newest=Max("id"))["newest"] or 0


def matchers() -> dict[int, Matcher]:
    """What is listened for, by brand, made ready once a process and change; asks one question where nothing changed."""
    global _ready
    newest, ready = stamp(), _ready
    if ready[0] != newest:
        with _making:
            if _ready[0] != newest:  # else another thread was first
                _ready = (newest, _made())
            ready = _ready
    return ready[1]


def _made() -> dict[int, Matcher]:
    by_brand: defaultdict[int, list[Wanted]] = defaultdict(list)
    for each in _newest().filter(state=Version.State.ON).order_by("phrase_id"):
        wanted = Wanted(each.phrase_id, each.spellings, each.unless, frozenset(each.languages), each.is_joined, each.number)
        by_brand[each.phrase.brand_id].append(wanted)
    return {brand_id: Matcher(found) for brand_id, found in by_brand.items()}


def _newest() -> QuerySet[Version]:
    newer = Version.objects.filter(phrase=OuterRef("phrase"), number__gt=OuterRef("number"))
    return Version.objects.filter(~Exists(newer)).select_related("phrase__brand")
