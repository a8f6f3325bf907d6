"""What of a case a question is about: only what its member sees, and only of pages on which the task is switched on."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from babel import Locale, UnknownLocaleError
from django.utils.translation import gettext as _

from answerable.cases import queries as cases
from answerable.cases.models import Case, Leg, Message
from answerable.channels.contract import Way
from answerable.customers import queries as customers
from answerable.language_model import queries
from answerable.language_model.errors import NothingToAsk
from answerable.language_model.operations import Wish
from answerable.language_model.rules.material import Material, Said
from answerable.language_model.rules.tasks import Task
from answerable.policy import queries as policy
from answerable.publish import queries as sent
from answerable.publish.queries import ways
from answerable.satisfaction.rules.wording import masked
from answerable.staff import queries as staff
from answerable.triage import queries as triage
from answerable.triage.rules.entities.entity import Kind

LATEST = 60  # messages
_NUMBERS = {Kind.NUMBER, Kind.REFERENCE, Kind.PARCEL}
SAMPLE = Said("Hello, this is Amara Osei, amara.osei@mail.example. My order HR-2291-X has not arrived. Where is it?", False, False)


def sample() -> Material:
    """What an owner tries a model with: nobody's words."""
    return Material(Task.DRAFT, "Harbour Rail", "Amara Osei", [SAMPLE], language="English", names=["Amara Osei"])


def material(wish: Wish, page_ids: Collection[int] | None, *, now: datetime) -> Material:
    """Put together what is asked about; `page_ids` are those that who asks may see, None for the program itself.

    Refuses with NothingToAsk where there is nothing to summarise, to translate or to answer.
    """
    if wish.case_id is None:
        return sample()
    case = cases.case(wish.case_id)
    legs = _legs(wish, page_ids)
    messages = [each for each in cases.messages([leg.pk for leg in legs], limit=LATEST) if each.deleted_at is None and each.text.strip()]
    if wish.task == Task.READING:
        messages = [each for each in messages if each.pk <= (wish.message_id or 0)]
    said = [Said(masked(each.text, ""), each.is_ours, each.leg.is_public, f"{each.posted_at:%Y-%m-%d %H:%M}") for each in messages]
    language = english(wish.language)
    base = Material(Task(wish.task), case.page.brand.name, language=language, names=_names(case, legs, messages), codes=_codes(messages))
    if wish.task == Task.CHECK:
        return replace(base, text=wish.given, is_public=wish.way == Way.PUBLIC)
    if wish.task in (Task.TRANSLATION, Task.WORDING):
        return replace(base, text=_text(wish, legs))
    if not any(not each.is_ours for each in said):
        raise NothingToAsk(_("There is nothing of the customer in this case yet."))
    if wish.task == Task.DRAFT:
        return _draft(replace(base, said=said), wish, case, legs, now)
    return replace(base, said=said)


def english(code: str) -> str:
    """The name by which a model knows a language; empty for none."""
    try:
        return str(Locale.parse(code.replace("-", "_")).get_display_name("en")) if code else ""
    except (UnknownLocaleError, ValueError):
        return ""


def language_of_customer(case_id: int) -> str:
    """In which language the customer wrote last, as far as it is known."""
    reading = triage.case_reading(case_id)
    return reading.language if reading else ""


def _legs(wish: Wish, page_ids: Collection[int] | None) -> list[Leg]:
    found = cases.legs(wish.case_id or 0, page_ids)
    on = queries.switches({leg.page_id for leg in found})
    return [leg for leg in found if wish.task in on.get(leg.page_id, ())]


def _text(wish: Wish, legs: Sequence[Leg]) -> str:
    if wish.task == Task.TRANSLATION:
        message = cases.message(wish.message_id or 0)
        is_here = message is not None and message.leg_id in {leg.pk for leg in legs} and message.deleted_at is None
        text = message.text if message is not None and is_here else ""
    else:
        text = wish.given
    if not text.strip():
        raise NothingToAsk(_("There is no text to translate."))
    if not english(wish.language):
        raise NothingToAsk(_("It is not known in which language the customer writes."))
    return text


def _draft(base: Material, wish: Wish, case: Case, legs: Sequence[Leg], now: datetime) -> Material:
    """A public answer is drafted from what was said in public alone, so that nothing private can get into it."""
    leg = next((each for each in legs if each.pk == wish.leg_id), None)
    if leg is None:
        raise NothingToAsk(_("The language model may not read this conversation. An owner can switch that on for its page."))
    window = next((each for each in ways.windows_of_legs([leg], now=now)[leg.pk] if each.way == wish.way), None)
    is_public = wish.way == "public"
    seen = [each for each in base.said if each.is_public] if is_public else base.said
    if not any(not each.is_ours for each in seen):
        raise NothingToAsk(_("There is nothing of the customer in this case yet."))
    guideline = policy.guideline(case.page.brand_id)
    return replace(
        base,
        customer=case.person.name,
        said=seen,
        guideline=guideline.text if guideline else "",
        is_public=is_public,
        limit=window.limit if window else 0,
        outcome=wish.given,
        private=[each.text for each in base.said if not each.is_public] if is_public else [],
    )


def _names(case: Case, legs: Sequence[Leg], messages: Sequence[Message]) -> list[str]:
    """The customer, whoever else writes in their thread, and colleagues who sign what they write."""
    identities = [*customers.identities(case.person_id), *(leg.identity for leg in legs if leg.identity)]
    identities += [each.identity for each in messages if each.identity]
    members = staff.members_by_id({each.member_id for each in sent.own_answers(case.pk) if each.member_id})
    named = [
        case.person.name,
        *(name for each in identities for name in (each.name, each.handle)),
        *(each.name for each in members.values()),
    ]
    return list(dict.fromkeys(name for name in named if name))


def _codes(messages: Sequence[Message]) -> list[str]:
    """Numbers by the company's own patterns, and others that were read as such."""
    readings = triage.readings(each.pk for each in messages if not each.is_ours)
    texts = {each.pk: each.text for each in messages}
    found = (
        texts[message_id][start:end]
        for message_id, reading in readings.items()
        for kind, start, end, *_ in reading.entities
        if kind in _NUMBERS
    )
    return list(dict.fromkeys(found))
