from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from answerable.access.queries import refuse_others
from answerable.cases.models import Message
from answerable.channels.contract import Abilities, Way
from answerable.channels.registry import connector
from answerable.journal.record import Actor, Fact, record
from answerable.policy.check import Verdict
from answerable.policy.operations import Occasion, send_hits
from answerable.publish.errors import NotPossible, TextUnfit
from answerable.publish.models import Intervention
from answerable.publish.operations.judged import refuse_unanswered
from answerable.publish.operations.queue import fit
from answerable.publish.queries import interventions as queries
from answerable.publish.queries.states import UNDECIDED, UNDER_WAY
from answerable.publish.rules.acts import Act, Barred, sort_of
from answerable.publish.rules.windows import Window


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants done to a message; `text` and its `verdict` where our own words are to be others, `override` as of a reply."""

    message: Message
    act: Act
    text: str = ""
    verdict: Verdict | None = None
    key: UUID = field(default_factory=uuid4)
    override: str = ""


def intervene(wish: Wish, *, actor: Actor, now: datetime) -> Intervention:
    """Put it on its way; the caller holds the case. Wanted twice, it is done once.

    Refuses what the network cannot do here or does not need to do, and an edit as it would refuse a reply. What failed of the same
    sort is let be: this is the newer wish. Records moderation.queued.
    """
    before = Intervention.objects.filter(key=wish.key).first() or _under_way(wish)
    if before is not None:
        return before
    refuse_others(wish.message.case_id, actor.member_id)
    _refuse_impossible(wish)
    text = _fit(wish, actor) if wish.act is Act.EDIT else ""
    queries.same_sort(wish.message, wish.act).filter(state__in=UNDECIDED).update(state=Intervention.State.WITHDRAWN)
    member_id, department_id = actor.person()
    intervention = Intervention.objects.create(
        key=wish.key,
        message=wish.message,
        page_id=wish.message.page_id,
        act=wish.act,
        target=queries.target_of(wish.message, wish.act),
        text=text,
        member_id=member_id,
        department_id=department_id,
        queued_at=now,
        due_at=now,
        verdict=wish.verdict.as_data() if wish.verdict else None,
    )
    fact = Fact("moderation.queued", intervention.pk, wish.message.case_id, wish.message.page_id, {"act": wish.act})
    record([fact], actor=actor, now=now)
    if wish.verdict is not None:
        occasion = Occasion(wish.key, wish.message.page_id, wish.message.case_id)
        send_hits(wish.verdict, occasion, reason=wish.override.strip(), actor=actor, now=now)
    return intervention


def _under_way(wish: Wish) -> Intervention | None:
    """The same wish, on its way already."""
    last = queries.same_sort(wish.message, wish.act).order_by("-id").first()
    is_same = last is not None and last.act == wish.act and last.state in UNDER_WAY
    return last if is_same and wish.act is not Act.EDIT else None


def _refuse_impossible(wish: Wish) -> None:
    offered = {each.act: each.barred for each in queries.offers(wish.message)}
    if wish.act in offered and offered[wish.act] is None:
        return
    if offered.get(wish.act) is Barred.PAGE_PAUSED:
        raise NotPossible(_("This page is paused. Whoever runs the desk can start it again under Channels."))
    if wish.act in offered:
        raise NotPossible(_("This network does not let a page do that here."))
    if any(each in offered for each in sort_of(wish.act)):
        raise NotPossible(_("That is done already. Look at the conversation again."))
    raise NotPossible(_("This message is gone from the network, or not of a kind to which this can be done."))


def _fit(wish: Wish, actor: Actor) -> str:
    abilities: Abilities = connector(wish.message.page.network).abilities(wish.message.page.kind)
    text = fit(wish.text, Window(Way.PUBLIC, abilities.lengths[Way.PUBLIC], measure=abilities.measure))
    if text == wish.message.text:
        raise TextUnfit(_("These are the words that stand there already; nothing was changed."))
    refuse_unanswered(wish.verdict, wish.override, wish.message.page_id, waits=False, actor=actor)
    return text
