"""What the close dialog shows: how it may end, what the public will read, and what is in it that it should not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from answerable.cases.rules.ending import Outcome
from answerable.channels.contract import Way
from answerable.journeys.casework.closing_word import details, owed_leg
from answerable.policy.rules.personal import Detail, What
from answerable.publish import queries as publish
from answerable.publish.queries import ways
from answerable.topics import queries as topics
from answerable.web.case.heading import heading
from answerable.web.case.timeline.thread import entries
from answerable.web.layout.shapes import Entry
from answerable.web.topic_names import to_choose

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.cases.models import Leg
    from answerable.web.case.sources import Sources

KINDS: dict[What, str | Promise] = {
    What.EMAIL: gettext_lazy("E-mail address."),
    What.IBAN: gettext_lazy("Bank account."),
    What.CARD: gettext_lazy("Card number."),
    What.PHONE: gettext_lazy("Telephone number."),
    What.CODE: gettext_lazy("Number or code. It was given only in private."),
}
WORDS: dict[Outcome, str | Promise] = {
    Outcome.SOLVED: gettext_lazy("%(name)s, thank you for telling us. We have written to you in private, and it is solved. — %(agent)s"),
    Outcome.EXPLAINED: gettext_lazy("%(name)s, thank you for telling us. We have explained to you in private what happened. — %(agent)s"),
    Outcome.NOT_SOLVED: gettext_lazy(
        "%(name)s, thank you for telling us. We could not solve it this time and have told you why in private. — %(agent)s"
    ),
}
# Where nothing was said in private, there is nothing to point to.
OPEN_WORDS: dict[Outcome, str | Promise] = {
    Outcome.SOLVED: gettext_lazy("%(name)s, thank you for telling us. It is solved. — %(agent)s"),
    Outcome.EXPLAINED: gettext_lazy("%(name)s, thank you for telling us. This is what happened: … — %(agent)s"),
    Outcome.NOT_SOLVED: gettext_lazy("%(name)s, thank you for telling us. We could not solve it this time. — %(agent)s"),
}
SHOWN = 5


@dataclass(frozen=True)
class Checked:
    """A closing word, cut where personal details stand in it: each piece with what it is, and whether it may stay.

    `has_ruled`: others are left to the rules that speak of them.
    """

    pieces: list[tuple[str, str]]
    found: list[tuple[Detail, str, bool]]
    has_ruled: bool = False

    @property
    def open_count(self) -> int:
        """How many are to be taken out."""
        return sum(not is_kept for _detail, _words, is_kept in self.found)


@dataclass(frozen=True)
class Closing:
    """What the dialog takes; `leg` is where the public is owed a word, None where it is not."""

    seen: int
    causes: list[tuple[int, str]]
    cause_id: int
    leg: Leg | None
    waits: bool
    is_answered: bool
    is_way_open: bool
    limit: int
    words: dict[str, str]
    text: str
    send_key: str
    last_outbound_id: str
    checked: Checked
    public: list[Entry]
    spoken: list[Entry]


def closing(known: Sources) -> Closing:
    """The dialog as the case stands now."""
    leg = owed_leg(known.case.pk)
    window = next((each for each in ways.windows(leg, now=known.now) if each.way is Way.PUBLIC), None) if leg else None
    words = _words(known)
    begun = next(
        (each.text for each in publish.drafts(known.case.pk, known.me.pk) if leg and (each.way, each.leg_id) == ("public", leg.pk)), ""
    )
    text = begun or words[Outcome.SOLVED]
    unsaid = {"failed", "withdrawn", "held", "returned"}
    spoken = [each for each in entries(known) if each.kind in {"message", "reply"} and each.state not in unsaid]
    return Closing(
        seen=max((each.pk for each in known.messages), default=0),
        causes=to_choose(topics.tree([known.case.page.brand_id])),
        cause_id=topics.placed([known.case.pk]).get(known.case.pk, 0),
        leg=leg,
        waits=heading(known).waits,
        is_answered=bool(known.at_hand.mark),
        is_way_open=window is not None and window.is_open,
        limit=window.limit if window else 0,
        words={str(each): words[each] for each in Outcome},
        text=text,
        send_key=str(uuid4()),
        last_outbound_id=known.at_hand.mark,
        checked=checked(known.case.pk, text, now=known.now) if leg else Checked([], []),
        public=_public(spoken),
        spoken=spoken[-SHOWN:],
    )


def checked(case_id: int, text: str, kept: frozenset[str] = frozenset(), *, now: datetime) -> Checked:
    """The text in pieces, with what is found in it."""
    told, pieces, end = details(case_id, text, now=now), [], 0
    for each in told.unruled:
        pieces += [(text[end : each.start], ""), (each.text, "kept" if each.text in kept else "open")]
        end = each.end
    return Checked(
        [*pieces, (text[end:], "")], [(each, str(KINDS[each.what]), each.text in kept) for each in told.unruled], has_ruled=told.has_ruled
    )


def _words(known: Sources) -> dict[Outcome, str]:
    """A first wording for each outcome, in the customer's language where the program has it."""
    name, agent = (each.split()[0] if each.split() else "" for each in (known.case.person.name, known.me.name))
    usual = WORDS if any(not leg.is_public for leg in known.legs) else OPEN_WORDS
    with translation.override(known.row.language or None if known.row else None):
        return {outcome: str(words) % {"name": name, "agent": agent} for outcome, words in usual.items()}


def _public(spoken: Sequence[Entry]) -> list[Entry]:
    """What the public read last: what the customer wrote, and what we answered."""
    theirs = [each for each in spoken if each.leg == "public" and not each.is_ours][-1:]
    ours = [each for each in spoken if each.leg == "public" and each.is_ours][-1:]
    return sorted([*theirs, *ours], key=lambda each: each.at)
