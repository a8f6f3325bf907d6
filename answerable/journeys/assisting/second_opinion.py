"""Messages that read doubtfully, where a page wishes it: a model is asked as well, some at a time, and never while anybody waits."""

from datetime import datetime, timedelta

from django.db import transaction

from answerable.cases import operations as cases
from answerable.cases import queries as case_queries
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journal.record import PROGRAM
from answerable.journeys.assisting.ask import begin
from answerable.journeys.assisting.material import material
from answerable.journeys.casework.settle import read_otherwise
from answerable.language_model import operations as language_model
from answerable.language_model import queries
from answerable.language_model.models import Ask
from answerable.language_model.operations import Wish
from answerable.language_model.rules.opinion import opinion
from answerable.language_model.rules.prompt import compose
from answerable.language_model.rules.tasks import Task
from answerable.policy import operations as policy
from answerable.triage import operations as triage
from answerable.triage.queries.readings import doubtful

A_TICK = 5
NEW = timedelta(hours=12)  # what is older somebody has looked at


def ask_about_doubtful() -> int:
    """Ask about the newest of them, once each; says about how many. Stops where the budget ends or the model rests."""
    now, endpoint = clock.now(), queries.endpoint()
    if endpoint is None or endpoint.is_resting(now):
        return 0
    found = doubtful(queries.pages_with(Task.READING), since=now - NEW, limit=20 * A_TICK)
    unasked = queries.unasked(message_id for message_id, _, _ in found)
    count = 0
    for message_id, case_id, page_id in [each for each in found if each[0] in unasked][:A_TICK]:
        wish = Wish(Task.READING, case_id, page_id, message_id=message_id)
        try:
            begin(wish, compose(material(wish, None, now=now)), actor=PROGRAM, now=now)
        except Refusal:
            return count
        count += 1
    return count


@transaction.atomic
def take(asked: Ask, text: str, *, now: datetime) -> None:
    """Let what the model said count for the reading; ledger, clocks and lists follow. What is no opinion changes nothing."""
    said, message = opinion(text), case_queries.message(asked.message_id or 0)
    if said is None or message is None:
        return
    cases.hold({message.case_id})
    if triage.second_opinion(message.pk, reason=said.reason, needs_response=said.needs_response, by=asked.model, now=now):
        read_otherwise({message.case_id}, now=now)


def forget() -> int:
    """Blank what nobody used for a day, and forget what a model said of texts a month ago."""
    policy.forget_opinions(now=clock.now())
    return language_model.forget(now=clock.now())
