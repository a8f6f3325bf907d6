"""Whether the public is owed a closing word, and what may not be in it."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from answerable.cases import queries as cases
from answerable.cases.models import Leg, Message
from answerable.cases.rules.ending import owes_public
from answerable.channels.contract import Way
from answerable.core.errors import Conflict, Refusal
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


class PersonalDetails(Refusal):
    """The word for the public holds what only the customer should read."""

    code = "personal_details"
    status = 422


def owed_leg(case_id: int) -> Leg | None:
    """The leg on which the public is owed a closing word, None if it is owed none."""
    legs = cases.legs(case_id)
    last = publish.last_answer(case_id)
    is_owed = owes_public(began_in_public=bool(legs) and legs[0].is_public, last_answer_is_public=last.is_public if last else None)
    return legs[0] if is_owed else None


def details(case_id: int, text: str) -> list[Detail]:
    """The personal details in a text for the public of this case."""
    said = cases.messages([leg.pk for leg in cases.legs(case_id)])
    public = [each for each in said if each.leg.is_public]
    private = [each.text for each in said if not each.leg.is_public]
    private += [each.text for each in publish.outbounds(case_id) if each.kind != Way.PUBLIC]
    return personal(text, private=private, public=[each.text for each in public], ours=[each.text for each in public if each.is_ours])


def refuse_unheard(case_id: int, seen: int) -> None:
    """Refuses when the customer wrote after the message `seen`."""
    newer = cases.heard_since(case_id, seen)
    if newer:
        raise WroteMeanwhile(_("The customer wrote in the meantime, so the case is still open."), newer)


def refuse_owed(case_id: int, silence: str) -> None:
    """Refuses to end without a public word and without a reason for that, where one is owed."""
    if not silence and owed_leg(case_id) is not None:
        raise PublicAnswerOwed(_("The public read the question and is owed an answer. Write one, or say why there is none."))


def refuse_personal(case_id: int, text: str, kept: frozenset[str]) -> None:
    """Refuses personal details that nobody let stand."""
    found = [each.text for each in details(case_id, text) if each.text not in kept]
    if found:
        words = ", ".join(found)
        raise PersonalDetails(_("Everybody will read this. Take out, or let stand one by one: %(details)s.") % {"details": words})
