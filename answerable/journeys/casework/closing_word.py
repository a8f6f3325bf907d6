"""Whether the public is owed a closing word, and what may not be in it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from answerable.cases import queries as cases
from answerable.cases.models import Leg, Message
from answerable.cases.rules.ending import owes_public
from answerable.channels.contract import Way
from answerable.core.errors import Conflict, Refusal
from answerable.evidence import queries as evidence
from answerable.journeys.answering.judge import place_of
from answerable.journeys.casework.settle import waiting
from answerable.policy.check import ruled_details
from answerable.policy.rules.personal import Detail, personal
from answerable.publish import queries as publish


class WroteMeanwhile(Conflict):
    """The customer wrote since whoever closes the case looked."""

    code = "wrote_meanwhile"

    def __init__(self, sentence: str | Promise, messages: Sequence[Message]) -> None:
        super().__init__(sentence)
        self.messages = messages


class PublicAnswerOwed(Refusal):
    """It began in public, and the public does not know how it ended."""

    code = "public_answer_owed"
    status = 422


class ReplyWaits(Conflict):
    """Somebody has to approve what was written last."""

    code = "reply_waits"


class PersonalDetails(Refusal):
    """The word for the public holds what only the customer should read."""

    code = "personal_details"
    status = 422


def owed_leg(case_id: int) -> Leg | None:
    """The leg on which the public is owed a closing word, None if it is owed none. A sentence that pointed to private is none."""
    began = _begun_in_public(case_id)
    pointing = [each.outbound_id for each in evidence.pointers(case_id) if each.outbound_id]
    last = publish.last_answer(case_id, besides=pointing)
    is_owed = owes_public(
        began_in_public=began is not None,
        last_answer_is_public=last.is_public if last else None,
        is_waiting=last is None and bool(waiting([case_id])),
    )
    return began if is_owed else None


def _begun_in_public(case_id: int) -> Leg | None:
    """Where the case began, or one that was merged into it, if everybody could read it there."""
    legs = cases.legs(case_id)
    beginnings = {each.pk for each in legs[:1]} | {min(each.leg_ids) for each in cases.mergers(case_id) if each.leg_ids}
    return next((each for each in legs if each.is_public and each.pk in beginnings), None)


class Details(NamedTuple):
    """The personal details in a text that no rule speaks of, and whether there are others, which are left to the rules that do."""

    unruled: list[Detail]
    has_ruled: bool


def details(case_id: int, text: str, *, now: datetime) -> Details:
    """What is personal in a text for the public of this case."""
    legs = cases.legs(case_id)
    said = cases.messages([leg.pk for leg in legs])
    public = [each for each in said if each.leg.is_public]
    private = [each.text for each in said if not each.leg.is_public]
    private += [each.text for each in publish.outbounds(case_id) if each.kind != Way.PUBLIC]
    found = personal(text, private=private, public=[each.text for each in public], ours=[each.text for each in public if each.is_ours])
    leg = next((each for each in legs if each.is_public), None)
    ruled = ruled_details(text, place_of(text, leg, Way.PUBLIC, now=now)) if found and leg else []
    unruled = [each for each in found if not any(start < each.end and each.start < end for start, end in ruled)]
    return Details(unruled, len(unruled) < len(found))


def refuse_unheard(case_id: int, seen: int) -> None:
    """Refuses when the customer wrote after the message `seen`."""
    newer = cases.heard_since(case_id, seen)
    if newer:
        raise WroteMeanwhile(_("The customer wrote in the meantime, so the case is still open."), newer)


def refuse_owed(case_id: int, silence: str) -> None:
    """Refuses to end without a public word and without a reason for that, where one is owed."""
    if not silence and owed_leg(case_id) is not None:
        raise PublicAnswerOwed(_("The public read the question and is owed an answer. Write one, or say why there is none."))


def refuse_personal(case_id: int, text: str, kept: frozenset[str], *, now: datetime) -> None:
    """Refuses personal details that nobody let stand."""
    found = [each.text for each in details(case_id, text, now=now).unruled if each.text not in kept]
    if found:
        words = ", ".join(found)
        raise PersonalDetails(_("Everybody will read this. Take out, or let stand one by one: %(details)s.") % {"details": words})


def refuse_waiting(case_id: int) -> None:
    """Refuses while a reply waits for approval: it could not leave a closed case."""
    if publish.held(case_id):
        raise ReplyWaits(_("A reply has to be approved here first. Send it without closing, and close the case once it has left."))
