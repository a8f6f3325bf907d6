"""Whether the public is to be told that a case goes on in private, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from django.utils import translation
from django.utils.translation import gettext_lazy

from answerable.access.scope import Action
from answerable.channels.contract import Way
from answerable.publish.queries import ways
from answerable.web.case.closing.endings import silences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from answerable.web.case.sources import Sources

WORDS = gettext_lazy("%(name)s, thank you for telling us. We have written to you in private. — %(agent)s")
SAID = {"queued", "sending", "sent", "unknown", "held"}


@dataclass(frozen=True)
class Pointing:
    """The sentence, where it goes, and the reasons that there are for not saying it."""

    text: str
    language: str
    leg_id: int
    send_key: str
    last_outbound_id: str
    silences: Mapping[str, str]


def pointing(known: Sources) -> Pointing | None:
    """Offered once, after the first private answer in an open case that began in public, where the network still takes a public one."""
    if not known.legs or not known.legs[0].is_public or known.pointers or not known.case.is_open:
        return None
    if known.told.following or not known.may(Action.REPLY) or not _went_private(known):
        return None
    leg = known.legs[0]
    window = next((each for each in ways.windows(leg, now=known.now) if each.way is Way.PUBLIC), None)
    if window is None or not window.is_open:
        return None
    language = known.row.language if known.row else ""
    name, agent = (each.split()[0] if each.split() else "" for each in (known.case.person.name, known.me.name))
    with translation.override(language or None):
        text = str(WORDS) % {"name": name, "agent": agent}
    return Pointing(text, language, leg.pk, str(uuid4()), known.at_hand.mark, silences())


def _went_private(known: Sources) -> bool:
    """Whether our last word is private and none in public followed the first that was."""
    said = [(each.queued_at, each.kind == Way.PUBLIC) for each in known.outbounds if each.state in SAID]
    said += [(each.received_at, each.leg.is_public) for each in known.messages if each.is_ours]
    private = [at for at, is_public in said if not is_public]
    return bool(private) and not any(is_public and at > min(private) for at, is_public in said)
