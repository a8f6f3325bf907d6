"""A case that began in public goes on in private: who reads along is told so, or somebody says why not."""

from datetime import datetime

from answerable.access.scope import Action
from answerable.evidence import operations as evidence
from answerable.journal.record import Actor
from answerable.journeys.answering.ask_model import ask_of
from answerable.journeys.answering.judge import refusals_on_record
from answerable.journeys.answering.reply import Answer, reply
from answerable.journeys.casework.change import change
from answerable.journeys.casework.closing_word import refuse_personal
from answerable.staff.models import Member


def point(word: Answer, *, member: Member, now: datetime) -> None:
    """Say in public that we wrote in private. Like any answer it is judged by the guidelines; refuses personal details in it."""

    def say(actor: Actor, now: datetime) -> None:
        refuse_personal(word.case_id, word.text, frozenset(), now=now)
        outbound = reply(word, member=member, now=now)
        evidence.point(word.case_id, outbound_id=outbound.pk, actor=actor, now=now)

    ask_of(word, member=member, now=now)
    with refusals_on_record(word.key, word.case_id, by=member, now=now):
        change(word.case_id, Action.REPLY, say, member=member, now=now)


def leave_unpointed(case_id: int, silence: str, *, member: Member, now: datetime) -> None:
    """Keep why the public is not told."""

    def keep(actor: Actor, now: datetime) -> None:
        evidence.point(case_id, silence=silence, actor=actor, now=now)

    change(case_id, Action.REPLY, keep, member=member, now=now)
