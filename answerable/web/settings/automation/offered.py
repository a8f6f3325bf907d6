"""What a rule can be made of here: each thing with its name, and what it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.automation.rules.terms import CLOSED, FIELD, NOBODY, NOTHING, OPEN, About, Do, How, When
from answerable.channels import queries as channels
from answerable.labels import queries as labels
from answerable.macros import queries as macros
from answerable.staff import queries as staff
from answerable.topics import queries as topics
from answerable.triage.words import REASONS, SENTIMENTS, URGENCIES
from answerable.web.inbox.choices import LEGS
from answerable.web.inbox.languages import LANGUAGES, language
from answerable.web.layout.networks import network_name
from answerable.web.topic_names import to_choose

Pairs = list[tuple[str, str]]
WHENS: dict[str, str | Promise] = {
    When.MESSAGE: gettext_lazy("A customer writes"),
    When.OPENED: gettext_lazy("A case is opened"),
    When.REOPENED: gettext_lazy("A case is opened again"),
    When.REPLIED: gettext_lazy("We answer"),
    When.DUE: gettext_lazy("A deadline is near"),
    When.QUIET: gettext_lazy("The customer does not react"),
    When.LABELLED: gettext_lazy("A label is put on"),
    When.TOPIC: gettext_lazy("It becomes known what a case is about"),
    When.CLOSED: gettext_lazy("A case is closed"),
}
DOES: dict[str, str | Promise] = {
    Do.LABEL: gettext_lazy("Put a label on"),
    Do.UNLABEL: gettext_lazy("Take a label off"),
    Do.OWN: gettext_lazy("Give the case to"),
    Do.SNOOZE: gettext_lazy("Snooze for"),
    Do.MACRO: gettext_lazy("Lay a macro ready as a draft"),
    Do.NOTIFY: gettext_lazy("Notify"),
    Do.NOTE: gettext_lazy("Write a note"),
    Do.FIELD: gettext_lazy("Fill in a field"),
}
WORDED: dict[str, str | Promise] = {How.IS: gettext_lazy("contain"), How.IS_NOT: gettext_lazy("do not contain")}
HOWS: dict[str, str | Promise] = {
    How.IS: gettext_lazy("is"),
    How.IS_NOT: gettext_lazy("is not"),
    How.AT_LEAST: gettext_lazy("at least"),
    How.BELOW: gettext_lazy("below"),
}


@dataclass(frozen=True)
class Offer:
    """One thing: its name, how it is given, and its choices with their names."""

    title: str
    kind: Literal["choice", "words", "number", "text"]
    choices: Pairs
    is_field: bool = False

    def how(self, how: How) -> str | Promise:
        """A comparison in words that fit."""
        return WORDED.get(how, "") if self.kind == "words" and not self.is_field else HOWS[how]


def abouts(page_ids: Iterable[int]) -> dict[str, Offer]:
    """What a condition can look at; of pages those that the member sees."""
    pages, brands = channels.pages(page_ids), channels.brands()
    offers = {
        About.WORDS: Offer(_("Words in the message"), "words", []),
        About.REASON: Offer(_("Reason"), "choice", _pairs(REASONS)),
        About.TOPIC: Offer(_("Topic"), "choice", [*_topics(), (NOTHING, _("No topic yet"))]),
        About.URGENCY: Offer(_("Urgency"), "choice", _pairs(URGENCIES)),
        About.SENTIMENT: Offer(_("Sentiment"), "choice", _pairs(SENTIMENTS)),
        About.LANGUAGE: Offer(_("Language"), "choice", [(code, language(code)) for code in LANGUAGES]),
        About.LEG: Offer(_("Leg"), "choice", _pairs(LEGS)),
        About.PAGE: Offer(_("Page"), "choice", [(str(each.pk), each.name) for each in pages]),
        About.BRAND: Offer(_("Brand"), "choice", [(str(each.pk), each.name) for each in brands]),
        About.NETWORK: Offer(_("Network"), "choice", sorted({(each.network, network_name(each.network)) for each in pages})),
        About.LABEL: Offer(_("Label"), "choice", _labels()),
        About.DEPARTMENT: Offer(_("Department"), "choice", _departments()),
        About.OWNER: Offer(_("Owner"), "choice", [(NOBODY, _("Nobody yet")), *_members()]),
        About.REACH: Offer(_("Reach"), "number", []),
        About.RATING: Offer(_("Rating, 1 to 5"), "number", []),
        About.HOURS: Offer(_("Business hours"), "choice", [(OPEN, _("open")), (CLOSED, _("closed"))]),
    }
    return {**{str(about): offer for about, offer in offers.items()}, **_fields()}


def dos() -> dict[str, Offer]:
    """What an action can be given."""
    departments = [(f"department:{key}", name) for key, name in _departments()]
    members = [(f"member:{key}", name) for key, name in _members()]
    hours = [("4", _("4 hours")), ("24", _("1 day")), ("72", _("3 days")), ("168", _("1 week"))]
    what: dict[str, Pairs] = {
        Do.LABEL: _labels(),
        Do.UNLABEL: _labels(),
        Do.OWN: departments + members,
        Do.SNOOZE: hours,
        Do.MACRO: [(str(each.macro_id), f"/{each.macro.shortcut} {each.macro.name}") for each in macros.standing()],
        Do.NOTIFY: [("owner", _("The case's owner")), *departments, *members],
        Do.NOTE: [],
        Do.FIELD: [(key.removeprefix(FIELD), offer.title) for key, offer in _fields().items()],
    }
    return {str(do): Offer(str(DOES[do]), "text" if do == Do.NOTE else "choice", choices) for do, choices in what.items()}


def _fields() -> dict[str, Offer]:
    fields = labels.fields()
    choices = labels.choices(each.pk for each in fields)
    return {
        f"{FIELD}{each.pk}": Offer(
            each.name,
            "choice" if each.pk in choices else "words",
            [(one.name, one.name) for one in choices.get(each.pk, [])],
            is_field=True,
        )
        for each in fields
    }


def _topics() -> Pairs:
    return [(str(topic_id), words) for topic_id, words in to_choose(topics.tree())]


def _labels() -> Pairs:
    return [(str(each.pk), each.name) for each in labels.labels()]


def _departments() -> Pairs:
    return [(str(each.pk), each.name) for each in staff.departments()]


def _members() -> Pairs:
    return [(str(each.pk), each.name) for each in staff.members()]


def _pairs(names: object) -> Pairs:
    return [(str(key), str(words)) for key, words in dict(names).items()]  # type: ignore[call-overload]  # names by key
