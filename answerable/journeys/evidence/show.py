"""What a brand's public page says now: figures, topics, entries. Nothing in it is internal; what is too little is left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from answerable.channels import queries as channels
from answerable.core.crypto import veiled
from answerable.evidence import queries as evidence
from answerable.evidence.models import PublicPage
from answerable.evidence.queries import Counted, Entry, Measure, Measured
from answerable.evidence.rules.few import FEWEST
from answerable.evidence.rules.standing import Standing
from answerable.evidence.rules.words import public_words
from answerable.journeys.evidence.changes import told_changes
from answerable.policy.rules.personal import personal
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage import queries as triage

DAYS = 90
AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Part:
    """Which entries are asked for: those below one, of an end, of a network; none given asks for all, from the newest."""

    before: int | None = None
    standing: Standing | None = None
    network: str = ""


WHOLE = Part()


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as everybody may read it; `words` are the customer's, empty where the brand shows none."""

    name: str
    network: str
    posted_at: datetime
    standing: Standing
    is_confirmed: bool
    acknowledged_seconds: int | None
    closed_seconds: int | None
    topic: str
    words: str
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Shown:
    """All of it. `measured` is None where there were too few complaints for any number; `following` names the last entry if more follow."""

    since: datetime
    until: datetime
    measured: Measured | None
    topics: Sequence[tuple[str, Measure]]
    entries: Sequence[Listed]
    following: str
    held: Mapping[str, int]
    objected: int
    changes: Sequence[Counted]
    networks: Sequence[str]


def period(now: datetime) -> tuple[datetime, datetime]:
    """What the page is about: the days until now."""
    return now - timedelta(days=DAYS), now


def show(page: PublicPage, *, now: datetime, part: Part = WHOLE) -> Shown:
    """The page as it stands, with a part of its entries; its figures are about all of them."""
    since, until = period(now)
    networks = {each.pk: each.network for each in channels.pages() if each.brand_id == page.brand_id}
    page_ids = list(networks)
    measured = evidence.measure(page_ids, since, until)
    asked = [pk for pk, network in networks.items() if part.network in {"", network}]
    found = evidence.entries(asked, since, until, standing=part.standing, before=part.before, limit=AT_ONCE + 1)
    held, objected = evidence.left_out(page_ids, since, until)
    is_enough = measured.measure.all >= FEWEST
    return Shown(
        since,
        until,
        measured if is_enough else None,
        _topics(page_ids, since, until) if is_enough else [],
        _listed(found[:AT_ONCE], has_words=page.has_words),
        veiled(found[AT_ONCE - 1].case_id) if len(found) > AT_ONCE else "",
        held,
        objected,
        told_changes(page.brand, now=now) if part.before is None else (),
        sorted(set(networks.values())),
    )


def _topics(page_ids: Iterable[int], since: datetime, until: datetime) -> list[tuple[str, Measure]]:
    """Those of which there were enough, most first."""
    found = evidence.measure_by_topic(page_ids, since, until)
    named = topics.topics_by_id(topic_id for topic_id in found if topic_id)
    enough = [(topics.named(named[topic_id]), each) for topic_id, each in found.items() if topic_id in named and each.all >= FEWEST]
    return sorted(enough, key=lambda each: (-each[1].all, each[0]))


def _listed(found: Sequence[Entry], *, has_words: bool) -> list[Listed]:
    named = topics.topics_by_id({each.topic_id for each in found if each.topic_id})
    readings = triage.readings([each.message.pk for each in found]) if has_words else {}
    colleagues = [each.name for each in staff.members(active_only=False)] if has_words else []
    return [
        Listed(
            name=veiled(each.case_id),
            network=each.message.page.network,
            posted_at=each.posted_at,
            standing=each.standing,
            is_confirmed=each.is_confirmed,
            acknowledged_seconds=each.acknowledged_seconds,
            closed_seconds=each.closed_seconds,
            topic=topics.named(named[each.topic_id]) if each.topic_id in named else "",
            words=_words(each, colleagues) if has_words else "",
            language=readings[each.message.pk].language if each.message.pk in readings else "",
            url=each.message.permalink if each.message.permalink.startswith(("https://", "http://")) else "",
        )
        for each in found
    ]


def _words(entry: Entry, colleagues: Sequence[str]) -> str:
    """What the customer wrote, while it stands where everybody can read it, without names and details."""
    message, who = entry.message, entry.message.identity
    if message.hidden_at is not None or message.deleted_at is not None:
        return ""
    names = [*colleagues, message.case.person.name, *((who.name, who.handle) if who else ())]
    return public_words(message.text, names=[each for each in names if each], details=[each.text for each in personal(message.text)])
