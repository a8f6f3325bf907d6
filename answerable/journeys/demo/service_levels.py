"""What the demo company promises beside its targets for everything: soonest to whoever waits for a ramp, reviews on their day."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from answerable.channels.models import Page
from answerable.customers import queries as customers
from answerable.journal.record import Actor
from answerable.sla import operations as sla
from answerable.sla import queries
from answerable.sla.operations import TargetDraft
from answerable.sla.rules.times import Times
from answerable.sla.rules.which_target import Key
from answerable.topics import queries as topics

FOUR_IN_THE_AFTERNOON = 16 * 60
SAME_DAY = Times(480, 480, 2400, cutoff_minute=FOUR_IN_THE_AFTERNOON, lead_minutes=120, further_minutes=240)
BY_TOPIC = {
    "Wheelchairs and ramps": Times(20, 20, 240, lead_minutes=10, further_minutes=30),
    "Refunds": Times(120, 240, 2400, lead_minutes=30, further_minutes=120),
}
BY_STANDING = {"Press": Times(30, 60, 480, lead_minutes=10, further_minutes=30)}


def promise(pages: Sequence[Page], *, actor: Actor, now: datetime) -> None:
    """These targets, where the company has none but those that it began with."""
    if any(key != Key(urgency=key.urgency) for key in queries.targets()):
        return
    for draft in _drafts(pages):
        sla.keep_target(draft, actor=actor, now=now)


def _drafts(pages: Sequence[Page]) -> Iterable[TargetDraft]:
    for page in pages:
        if page.kind == "reviews":
            yield TargetDraft(Key(page.pk), SAME_DAY)
    for leaf in topics.leaves():
        if leaf.name in BY_TOPIC:
            yield TargetDraft(Key(topic_id=leaf.id), BY_TOPIC[leaf.name])
    for standing in customers.standings():
        if standing.name in BY_STANDING:
            yield TargetDraft(Key(standing=standing.key), BY_STANDING[standing.name])
