"""An agent answers: checked, queued, taken if nobody had it; it leaves when the transaction is committed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.alerts import operations as alerts
from answerable.approvals.rules.plan import Wanted
from answerable.automation import operations as automation
from answerable.cases import queries as case_queries
from answerable.cases.errors import CaseClosed
from answerable.cases.models import Leg
from answerable.channels.contract import Way
from answerable.channels.contract.templates import Filled
from answerable.core import jobs
from answerable.core.errors import Invisible
from answerable.journal.record import Actor
from answerable.journeys.answering.judge import judge, refusals_on_record
from answerable.journeys.approving import grave
from answerable.journeys.approving import plan as approving
from answerable.journeys.approving.ask import ask
from answerable.journeys.approving.of_page import Said
from answerable.journeys.casework.change import change
from answerable.journeys.casework.take import taken
from answerable.language_model import operations as language_model
from answerable.macros.errors import StillToFill
from answerable.macros.rules.fill import blanks
from answerable.publish import operations as publish
from answerable.publish import queries as sent
from answerable.publish.models import Outbound
from answerable.publish.queries import enclosures
from answerable.routing import operations as routing
from answerable.routing import queries as owners
from answerable.staff.models import Member


@dataclass(frozen=True, slots=True)
class Answer:
    """What the composer sends: `seen` is the mark of the last answer that its author saw, `key` makes a second post harmless.

    `enclosures` are the files of the draft that go along, each with the words that stand for it. `instead_of` is what was not sent
    another way and is settled by this; `override` is the reason why it is to be said although rules ask.
    """

    case_id: int
    leg_id: int
    way: Way
    text: str
    seen: str
    key: UUID = field(default_factory=uuid4)
    enclosures: Mapping[int, str] = field(default_factory=dict)
    instead_of: int | None = None
    override: str = ""
    template: Filled | None = None

    @property
    def words(self) -> str:
        """All that others will read of it: the text, and what stands for files."""
        return "\n".join([self.text, *filter(None, self.enclosures.values())])


def reply(answer: Answer, *, member: Member, now: datetime) -> Outbound:
    """Queue an answer, or hold it for those who have to agree, and let be what it goes instead of. Refuses one without the right to reply,
    to a closed case, after a colleague's answer that its author did not see, outside of the network's windows, and what rules bar."""

    def say(actor: Actor, now: datetime) -> Outbound:
        before = sent.said_before(answer.key, answer.case_id, member.pk)
        if before is not None:
            return before
        leg = case_queries.leg(answer.case_id, answer.leg_id)
        if leg is None:
            raise Invisible(_("This case has no such conversation."))
        case = case_queries.case(answer.case_id)
        if not case.is_open:
            raise CaseClosed(_("This case is closed. Reopen it to answer; your text is kept."))
        if leg.page_id != case.page_id:  # whether they may reply on the case's own was asked before
            scope.of(member).require(scope.Action.REPLY, leg.page_id)
        _refuse_blanks(answer.text)
        verdict = judge(answer.words, leg, answer.way, by=member, now=now)
        grave.refuse_grave(case, verdict, answer.words, by=member, now=now)
        discipline = member.department.discipline
        wanted = approving.wanted(case, leg.page, verdict, Said(answer.words, member))
        draft = publish.Reply(
            leg,
            answer.way,
            answer.text,
            answer.seen,
            discipline,
            answer.key,
            has_files=_alone(answer, leg),
            waits=bool(wanted),
            template=answer.template,
        )
        outbound = publish.queue(draft, verdict, override=answer.override, actor=actor, now=now)
        _let_be(answer, actor, now)
        publish.enclose(outbound, answer.enclosures, actor=actor, now=now)
        publish.drop_draft(publish.Place(answer.case_id, member.pk, answer.way, answer.leg_id))
        automation.drop_suggestion(answer.case_id)
        language_model.close_written(answer.case_id, answer.text, actor=actor, now=now)
        owner = owners.ownership(answer.case_id)
        if owner is not None and owner.taken_at is None and owner.member_id in {None, member.pk}:
            taken(answer.case_id, actor=actor, now=now)
        elif owner is not None and owner.begun_at is None:
            routing.begin(answer.case_id, now=now)
        _send(outbound, wanted, actor, now)
        return outbound

    with refusals_on_record(answer.key, answer.case_id, by=member, now=now):
        return change(answer.case_id, scope.Action.REPLY, say, member=member, now=now)


def _send(outbound: Outbound, wanted: Sequence[Wanted], actor: Actor, now: datetime) -> None:
    """It leaves when the transaction is committed, or once these have agreed."""
    if wanted:
        ask(outbound, wanted, actor=actor, now=now)
    else:
        jobs.defer("deliver", once=f"deliver {outbound.pk}", outbound_id=outbound.pk)


def _alone(answer: Answer, leg: Leg) -> bool:
    """Whether its files need no text."""
    taken = enclosures.takes(leg.page, answer.way) if answer.enclosures else None
    return taken is not None and taken.goes_alone


def _let_be(answer: Answer, actor: Actor, now: datetime) -> None:
    """What failed before is settled by what is said now; what somebody settled meanwhile stays as it is."""
    if answer.instead_of is None or answer.instead_of not in {each.pk for each in sent.undecided(answer.case_id)}:
        return
    publish.withdraw(answer.instead_of, actor=actor, now=now)
    alerts.lower(f"outbound {answer.instead_of}", now=now)


def _refuse_blanks(text: str) -> None:
    """Refuses a text with a variable that nobody filled."""
    found = blanks(text)
    if found:
        raise StillToFill(_("Fill in or take out before sending: %(blanks)s. Your text is kept.") % {"blanks": ", ".join(found)})
