"""The job that asks: everything is looked up anew, so that what was deleted or forbidden meanwhile is not sent."""

from datetime import datetime

from django.utils.translation import gettext as _

from answerable.access import scope
from answerable.alerts import operations as alerts
from answerable.core import clock
from answerable.core.errors import Refusal
from answerable.journeys.assisting import second_opinion
from answerable.journeys.assisting.call_model import Called, call
from answerable.journeys.assisting.material import material
from answerable.language_model import operations as language_model
from answerable.language_model import queries
from answerable.language_model.models import Ask, Endpoint
from answerable.language_model.operations import Outcome, Wish
from answerable.language_model.rules.flags import flags
from answerable.language_model.rules.material import Material
from answerable.language_model.rules.prompt import Prompt, compose
from answerable.language_model.rules.tasks import Task
from answerable.language_model.rules.trouble import Trouble
from answerable.staff import queries as staff

ALERT = "language model"


def ask_model(ask_id: int) -> None:
    """Ask, and keep what came of it; a job that runs again after its worker died asks again."""
    asked, now = queries.ask(ask_id), clock.now()
    if asked is None or asked.state != Ask.State.WAITING:
        return
    endpoint = queries.endpoint()
    why_not = _why_not(asked, endpoint, now)
    if why_not is not None or endpoint is None:
        fail(asked, Outcome(trouble=why_not, tokens=0), now)
        return
    try:
        about = material(_wish(asked), _page_ids(asked), now=now)
    except Refusal:
        fail(asked, Outcome(trouble=Trouble.GONE, tokens=0), now)
        return
    prompt = compose(about)
    _keep(asked, about, prompt, call(endpoint, prompt))


def _why_not(asked: Ask, endpoint: Endpoint | None, now: datetime) -> Trouble | None:
    if asked.closed_at is not None:
        return Trouble.LOST
    if endpoint is None or (asked.page_id is not None and not queries.is_switched_on(asked.page_id, asked.task)):
        return Trouble.SWITCHED_OFF
    rests = endpoint.is_resting(now) and asked.case_id is not None
    return Trouble.RESTING if rests else None


def _keep(asked: Ask, about: Material, prompt: Prompt, called: Called) -> None:
    now = clock.now()
    if called.answer is None or called.trouble is not None:
        fail(asked, called.without_text, now)
        return
    text = prompt.redactor.restore(called.answer.text)
    found = flags(text, about, is_cut=called.answer.is_cut)
    if asked.task == Task.READING:
        second_opinion.take(asked, text, now=now)
        text, found = "", []
    outcome = Outcome(text, found, tokens=called.tokens, milliseconds=called.milliseconds)
    language_model.answered(asked.pk, outcome, now=now)
    alerts.lower(ALERT, now=now)


def fail(asked: Ask, outcome: Outcome, now: datetime) -> None:
    """Keep why there is no answer; where the model is left alone from now on, owners hear of it."""
    if language_model.failed(asked.pk, outcome, now=now):
        sentence = _("The language model failed and is left alone for some minutes; everything else works as without it.")
        alerts.raise_alert(ALERT, sentence, now=now)


def _page_ids(asked: Ask) -> list[int] | None:
    """What who asked sees now; the program, which asks about readings, sees all."""
    if asked.member_id is None:
        return None
    member = staff.members_by_id([asked.member_id]).get(asked.member_id)
    return scope.of(member).page_ids if member else []


def _wish(asked: Ask) -> Wish:
    names = ("task", "case_id", "page_id", "leg_id", "message_id", "way", "language", "given")
    return Wish(**{name: getattr(asked, name) for name in names})
