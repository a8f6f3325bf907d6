from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from answerable.access.queries import refuse_others
from answerable.cases import queries as cases
from answerable.cases.models import Case, Leg
from answerable.channels.contract import Way
from answerable.channels.contract.templates import Filled
from answerable.journal.record import Actor, Fact, record
from answerable.policy.check import Verdict
from answerable.policy.operations import Occasion, send_hits
from answerable.publish import queries
from answerable.publish.errors import AnsweredMeanwhile, KeyTaken, TextUnfit, WayClosed
from answerable.publish.models import Outbound
from answerable.publish.operations.judged import refuse_unanswered
from answerable.publish.queries import ways
from answerable.publish.rules.windows import Window


@dataclass(frozen=True, slots=True)
class Reply:
    """What an agent wants to say: where, and `seen`, the mark of the last answer that they saw (`queries.seen_mark`).

    `key` is the composer's: a form that is posted twice, on a bad line or by an impatient hand, says it once. `has_files` says that
    files go along that need no text; `waits` that it is held until it is released (`release`), whoever approves it; `template` which
    of those that the network approved the text is.
    """

    leg: Leg
    way: Way
    text: str
    seen: str
    discipline: str
    key: UUID = field(default_factory=uuid4)
    has_files: bool = False
    waits: bool = False
    template: Filled | None = None


def queue(reply: Reply, verdict: Verdict, *, override: str = "", actor: Actor, now: datetime) -> Outbound:
    """Put a reply on its way; it leaves when the transaction is committed, or is held where it waits for approval.

    Refuses when somebody answered since its author looked, when the network takes no such answer now, when the text is empty or
    too long, a key under which something else was said, and what policies or guidelines bar, as far as `override`, the reason why it is
    to be said all the same, does not answer for it. What rules it met is kept. Records reply.queued or reply.held.
    """
    Case.objects.select_for_update(no_key=True).get(pk=reply.leg.case_id)
    if Outbound.objects.filter(key=reply.key).exists():
        raise KeyTaken(_("This form sent another answer already. Load the case again; your text is kept."))
    refuse_others(reply.leg.case_id, actor.member_id)
    _refuse_second(reply)
    window = open_way(reply.leg, reply.way, now, is_template=reply.template is not None)
    text = fit(reply.text, window, may_be_empty=reply.has_files)
    refuse_unanswered(verdict, override, reply.leg.page_id, waits=reply.waits, actor=actor)
    answered = cases.last_inbound(reply.leg.pk)
    assert answered is not None  # a window is open only where there is something to answer
    member_id, department_id = actor.person()
    outbound = Outbound.objects.create(
        key=reply.key,
        case_id=reply.leg.case_id,
        leg=reply.leg,
        page_id=reply.leg.page_id,
        kind=reply.way,
        reply_to=answered.external_id,
        text=text,
        member_id=member_id,
        department_id=department_id,
        discipline=reply.discipline,
        queued_at=now,
        due_at=now,
        verdict=verdict.as_data(),
        state=Outbound.State.HELD if reply.waits else Outbound.State.QUEUED,
        seen=reply.seen if reply.waits else "",
        template=reply.template.as_data() if reply.template else None,
    )
    record(
        [Fact("reply.held" if reply.waits else "reply.queued", outbound.pk, outbound.case_id, outbound.page_id, {"way": reply.way})],
        actor=actor,
        now=now,
    )
    send_hits(verdict, Occasion(reply.key, outbound.page_id, outbound.case_id), reason=override.strip(), actor=actor, now=now)
    return outbound


def _refuse_second(reply: Reply) -> None:
    last = queries.last_answer(reply.leg.case_id)
    if last is not None and last.is_newer_than(reply.seen):
        raise AnsweredMeanwhile(
            _("A colleague answered in the meantime, so yours was not sent. Your text is kept."),
            their_text=last.text,
            their_author_id=last.member_id,
            their_page_id=last.page_id,
            seen=last.mark,
        )


def open_way(leg: Leg, way: Way, now: datetime, *, is_template: bool = False) -> Window:
    """The way to answer in a leg; refuses one that is closed or does not exist. A template goes where the time for free words is over."""
    window = next((each for each in ways.windows(leg, now=now) if each.way is way), None)
    if window is None:
        raise WayClosed(_("This network has no such way to answer here. Choose another tab."))
    if not window.is_open and not (is_template and ways.takes_templates(leg, window)):
        raise WayClosed(_("The network no longer takes this kind of answer here. Choose another tab; your text is kept."))
    return window


def fit(text: str, window: Window, *, may_be_empty: bool = False) -> str:
    """A text as the network takes it; refuses an empty or too long one."""
    text = text.encode(errors="replace").decode().replace("\x00", "").replace("\r\n", "\n").strip()
    if not text and not may_be_empty:
        raise TextUnfit(_("Write something first; nothing was sent."))
    over = window.measure.length(text) - window.limit
    if over > 0:
        raise TextUnfit(
            _("This is %(over)d characters too long for the network; it takes %(limit)d.") % {"over": over, "limit": window.limit}
        )
    return text
