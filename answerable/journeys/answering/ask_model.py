"""Rules that ask a language model: it is asked right before a text is judged, while nothing is held and nothing was changed yet."""

from dataclasses import replace
from datetime import datetime

from answerable.access import scope
from answerable.access.scope import Action
from answerable.cases import queries as cases
from answerable.cases.models import Leg
from answerable.core.errors import Refusal
from answerable.journeys.answering.judge import place_of
from answerable.journeys.answering.reply import Answer
from answerable.journeys.assisting.ask import spending
from answerable.journeys.assisting.call_model import call
from answerable.journeys.assisting.material import material
from answerable.journeys.assisting.work import fail
from answerable.language_model import operations as language_model
from answerable.language_model import queries
from answerable.language_model.models import Ask, Endpoint
from answerable.language_model.operations import Wish
from answerable.language_model.rules.checked import checked
from answerable.language_model.rules.prompt import Prompt, compose
from answerable.language_model.rules.tasks import Task
from answerable.language_model.rules.trouble import Trouble
from answerable.policy import operations as policy
from answerable.policy import queries as rules
from answerable.policy.check import open_questions
from answerable.staff import queries as staff
from answerable.staff.models import Member

MOST_SECONDS = 8  # somebody waits for their text to leave


def ask_of(answer: Answer, *, member: Member, now: datetime) -> None:
    """Ask it about an answer that is about to be sent."""
    if "model" in rules.in_force().needs:
        leg = cases.leg(answer.case_id, answer.leg_id)
        if leg is not None:
            ask_model(answer.words, leg, answer.way, member=member, now=now)


def ask_model(text: str, leg: Leg, way: str, *, member: Member, now: datetime) -> None:
    """Have the model answer what rules ask of a text there, all in one call, and keep what it said; what it said before is not asked again.

    Where it cannot be asked, or gives no answer in time, nothing is kept: the severity of each rule decides (`counts_unanswered`).
    The text leaves as every question to a model does: without names, numbers and addresses, within the budget, on pages where that is on.
    """
    questions = open_questions(text, place_of(text, leg, way, now=now)) if "model" in rules.in_force().needs else []
    if not questions or not scope.of(member).may(Action.REPLY, leg.page_id):
        return
    wish = Wish(Task.CHECK, leg.case_id, leg.page_id, leg.pk, way=way, given=text)
    try:
        prompt = compose(replace(material(wish, scope.of(member).page_ids, now=now), questions=questions))
        asked = language_model.ask(replace(wish, given=""), spending(prompt, now), actor=staff.actor(member), now=now)
    except Refusal:
        return
    endpoint = queries.endpoint()
    if endpoint is not None:
        policy.keep_opinions(text, _said(asked, endpoint, prompt, questions, now), now=now)
    language_model.close(asked.pk, now=now)


def _said(asked: Ask, endpoint: Endpoint, prompt: Prompt, questions: list[str], now: datetime) -> dict[str, bool]:
    endpoint.timeout_seconds = min(endpoint.timeout_seconds, MOST_SECONDS)
    called = call(endpoint, prompt)
    said = checked(called.answer.text, questions) if called.answer else None
    if said is not None and called.trouble is None:
        language_model.answered(asked.pk, called.without_text, now=now)
        return said
    fail(asked, replace(called.without_text, trouble=called.trouble or Trouble.GARBAGE), now)
    return {}
