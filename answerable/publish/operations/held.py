"""What waits for approval: released in the words that were approved, sent back to its author, or taken back by them."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access.queries import refuse_others
from answerable.channels.contract import Way
from answerable.journal.record import Actor, Fact, record
from answerable.policy.check import Verdict
from answerable.publish import queries
from answerable.publish.errors import AnsweredMeanwhile, NotHeld, TextUnfit
from answerable.publish.models import Draft, Enclosure, Outbound
from answerable.publish.operations.draft import Place, keep_draft
from answerable.publish.operations.judged import refuse_barred
from answerable.publish.operations.queue import fit, open_way


def release(outbound_id: int, text: str, verdict: Verdict, *, actor: Actor, now: datetime) -> Outbound:
    """Let it leave in the words that were approved; the caller holds the case. Records reply.released.

    Refuses what does not wait any more, what somebody answered meanwhile, what the network no longer takes, and what is barred now.
    """
    outbound = held(outbound_id)
    refuse_others(outbound.case_id, outbound.member_id)
    last = queries.last_answer(outbound.case_id)
    if last is not None and last.is_newer_than(outbound.seen):
        sentence = _("Somebody answered in the meantime, so this was not sent. Send it back, with what they said in mind.")
        raise AnsweredMeanwhile(sentence, their_text=last.text, their_author_id=last.member_id, their_page_id=last.page_id, seen=last.mark)
    window = open_way(outbound.leg, Way(outbound.kind), now, is_template=outbound.template is not None)
    has_files = Enclosure.objects.filter(outbound=outbound).exists()
    text = fit(text, window, may_be_empty=has_files and not outbound.text)
    _refuse_rewording(outbound, text)
    refuse_barred(verdict)
    outbound.text, outbound.verdict = text, verdict.as_data()
    outbound.state, outbound.queued_at, outbound.due_at = Outbound.State.QUEUED, now, now
    outbound.save(update_fields=["text", "verdict", "state", "queued_at", "due_at"])
    _record("reply.released", outbound, actor, now)
    return outbound


def reword(outbound_id: int, text: str, verdict: Verdict) -> Outbound:
    """Put what waits in other words, those of an approver; the caller holds the case. Who decided is recorded with the approval.

    Refuses what the network would not take, and what does not wait any more.
    """
    outbound = held(outbound_id)
    _refuse_rewording(outbound, text)
    outbound.text = fit(text, open_way(outbound.leg, Way(outbound.kind), outbound.queued_at))
    outbound.verdict = verdict.as_data()
    outbound.save(update_fields=["text", "verdict"])
    return outbound


def send_back(outbound_id: int, why: str, *, actor: Actor, now: datetime) -> Outbound:
    """Give it back to its author, whose draft it is again, with its files; the caller holds the case. Records reply.returned."""
    return _end(outbound_id, Outbound.State.RETURNED, why, actor, now)


def take_back(outbound_id: int, *, actor: Actor, now: datetime) -> Outbound:
    """Its author takes it back before it is approved, as a draft; the caller holds the case. Records reply.withdrawn."""
    return _end(outbound_id, Outbound.State.WITHDRAWN, "", actor, now)


def held(outbound_id: int) -> Outbound:
    """What waits, locked, so that two who decide do so one after the other; refuses what does not wait any more."""
    locked = Outbound.objects.select_for_update(of=("self",)).select_related("page", "leg", "leg__page")
    found = locked.filter(pk=outbound_id, state=Outbound.State.HELD).first()
    if found is None:
        raise NotHeld(_("This does not wait for approval any more. Look at the conversation again."))
    return found


def _refuse_rewording(outbound: Outbound, text: str) -> None:
    """Refuses other words for what the network approved word by word."""
    if outbound.template is not None and text.strip() != outbound.text:
        raise TextUnfit(_("This is a template that the network approved word by word. Send it back instead of changing it."))


def _end(outbound_id: int, state: Outbound.State, why: str, actor: Actor, now: datetime) -> Outbound:
    outbound = held(outbound_id)
    outbound.state, outbound.words, outbound.finished_at = state, why[:300], now
    outbound.save(update_fields=["state", "words", "finished_at"])
    _redraft(outbound, now)
    _record("reply.returned" if state == Outbound.State.RETURNED else "reply.withdrawn", outbound, actor, now)
    return outbound


def _redraft(outbound: Outbound, now: datetime) -> None:
    """The text stands in its author's composer again, below what they have begun there since."""
    place = Place(outbound.case_id, outbound.member_id, outbound.kind, outbound.leg_id)
    begun = Draft.objects.filter(**_where(place), discarded_at=None).values_list("text", flat=True).first()
    keep_draft(place, "\n\n".join(filter(None, [begun, outbound.text])), now=now)
    Enclosure.objects.filter(outbound=outbound).update(outbound=None)


def _where(place: Place) -> dict[str, object]:
    return {"case_id": place.case_id, "member_id": place.member_id, "way": place.way, "leg_id": place.leg_id}


def _record(kind: str, outbound: Outbound, actor: Actor, now: datetime) -> None:
    data = {"way": outbound.kind, "author": outbound.member_id}
    record([Fact(kind, outbound.pk, outbound.case_id, outbound.page_id, data)], actor=actor, now=now)
