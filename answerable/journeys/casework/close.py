"""Closing and reopening a case: its clocks stop, and start again with what was left."""

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime

from answerable.access.scope import Action
from answerable.cases import operations as cases
from answerable.journal.record import Actor
from answerable.journeys.answering.ask_model import ask_of
from answerable.journeys.answering.count_macros import count_macros
from answerable.journeys.answering.judge import refusals_on_record
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.change import change
from answerable.journeys.casework.closing_word import refuse_owed, refuse_personal, refuse_unheard, refuse_waiting
from answerable.journeys.casework.settle import clocks
from answerable.journeys.contentment import ask_later
from answerable.journeys.goodwill.give import Wish, give
from answerable.labels import operations as labels
from answerable.reports import operations as reports
from answerable.routing import operations as routing
from answerable.sla import operations as sla
from answerable.staff.models import Member
from answerable.topics import operations as topics


@dataclass(frozen=True, slots=True)
class Ending:
    """How a case ends: what became of it, and the closing word for the public (`word`), or why there is none (`silence`).

    `seen` is the last message that whoever closes it saw, None where nobody looked (many at once); `kept` names the details in the
    word that they looked at and let stand, `macros` the wordings that it was written with. `topic` is what it was about, if somebody
    said, and `gift` what the customer is given for it.
    """

    outcome: str = ""
    silence: str = ""
    word: Answer | None = None
    seen: int | None = None
    kept: frozenset[str] = frozenset()
    macros: tuple[int, ...] = ()
    topic: int | None = None
    gift: Wish | None = None


NOTHING_SAID = Ending()


def close(case_id: int, ending: Ending = NOTHING_SAID, *, member: Member, now: datetime) -> None:
    """Close a case; what needed a response and got none counts as closed without an answer.

    Refuses while a required field is empty, when the customer wrote since its author looked, when the public is owed a word and gets
    neither that nor a reason, and a word with personal details that nobody let stand. The word goes out with the closing, or neither.
    """

    def end(actor: Actor, now: datetime) -> None:
        labels.require_filled(case_id)
        if ending.seen is not None:
            refuse_unheard(case_id, ending.seen)
        if ending.word is None:
            refuse_owed(case_id, ending.silence)
        else:
            refuse_personal(case_id, ending.word.text, ending.kept, now=now)
            reply(ending.word, member=member, now=now)
            count_macros(ending.macros, case_id, actor=actor, now=now)
        refuse_waiting(case_id)
        if ending.topic is not None:
            topics.put(case_id, ending.topic, actor=actor, now=now)
        if ending.gift is not None:
            give(case_id, ending.gift, member=member, now=now)
        cases.close(case_id, outcome=ending.outcome, silence=ending.silence, actor=actor, now=now)
        sla.stop([case_id], actor=actor, now=now)
        ask_later(case_id, now=now)

    if ending.word is not None:
        ask_of(ending.word, member=member, now=now)
    with refusals_on_record(ending.word.key, case_id, by=member, now=now) if ending.word else nullcontext():
        change(case_id, Action.REPLY, end, member=member, now=now)


def reopen(case_id: int, *, member: Member, now: datetime) -> None:
    """Open a closed case again; who waited for an answer when it was closed waits again, since they wrote."""

    def begin(actor: Actor, now: datetime) -> None:
        cases.reopen([case_id], actor=actor, now=now)
        routing.reclaim([case_id], now=now)
        sla.resume([case_id], now=now, actor=actor)
        reports.refresh([case_id], is_whole=True)
        clocks([case_id], actor, now)

    change(case_id, Action.REPLY, begin, member=member, now=now)
