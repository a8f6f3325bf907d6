"""Questions to the language model and their answers, as the case draws them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.access.scope import Action, Scope
from answerable.language_model import queries
from answerable.language_model.rules.tasks import WRITTEN, Task
from answerable.language_model.rules.trouble import Trouble
from answerable.language_model.words import flag_words, trouble_words
from answerable.web.inbox.languages import language

if TYPE_CHECKING:
    from answerable.cases.models import Case
    from answerable.language_model.models import Ask

LOST = timedelta(minutes=5)  # longer than any answer may take
WAITING: dict[str, str | Promise] = {
    Task.SUMMARY: _("%(model)s summarises"),
    Task.TRANSLATION: _("%(model)s translates"),
    Task.WORDING: _("%(model)s translates"),
    Task.DRAFT: _("%(model)s drafts a reply"),
}
DONE: dict[str, str | Promise] = {
    Task.SUMMARY: _("Summarised by %(model)s"),
    Task.TRANSLATION: _("Translated by %(model)s"),
    Task.WORDING: _("Translated by %(model)s"),
    Task.DRAFT: _("Drafted by %(model)s"),
}


@dataclass(frozen=True)
class Shown:
    """One question: `state` is waiting, answered or failed, `words` say so; `flags` are what to look at, with the words they are about."""

    id: int
    task: str
    state: str
    words: str
    text: str = ""
    lang: str = ""
    way: str = ""
    leg_id: int | None = None
    flags: Sequence[tuple[str, str]] = ()
    is_trial: bool = False

    @property
    def is_offer(self) -> bool:
        """Whether it waits for the composer to take it."""
        return self.task in WRITTEN and not self.is_trial


@dataclass(frozen=True)
class Assisting:
    """What a model does for a case and a member: nothing of it is drawn where `tasks` is empty."""

    model: str
    tasks: frozenset[str]
    case_id: int
    customer_language: str = ""
    summary: Shown | None = None
    written: Shown | None = None
    translations: Mapping[int, Shown] = field(default_factory=dict)

    @property
    def writes(self) -> bool:
        """Whether the composer has anything to offer."""
        return bool(WRITTEN & self.tasks)

    @property
    def drafts(self) -> bool:
        """Whether it drafts replies."""
        return Task.DRAFT in self.tasks

    @property
    def words(self) -> bool:
        """Whether it translates replies, and it is known into which language."""
        return Task.WORDING in self.tasks and bool(self.customer_language)

    @property
    def summarises(self) -> bool:
        """Whether it summarises the case."""
        return Task.SUMMARY in self.tasks


def assisting(case: Case, member_id: int, scope: Scope, *, language_code: str, now: datetime) -> Assisting | None:
    """What a model does in a case for who may answer there, with what this member asked; None where there is nothing of it."""
    offered = queries.offered(case.page_id) if scope.may(Action.REPLY, case.page_id) else None
    if offered is None or not offered.tasks:
        return None
    asks = queries.in_use(case.pk, member_id)
    drawn = [(each, shown(each, now=now)) for each in asks]
    return Assisting(
        offered.model,
        offered.tasks,
        case.pk,
        language(language_code) if language_code else "",
        summary=next((each for asked, each in reversed(drawn) if asked.task == Task.SUMMARY), None),
        written=next((each for asked, each in reversed(drawn) if asked.task in WRITTEN), None),
        translations={asked.message_id: each for asked, each in drawn if asked.task == Task.TRANSLATION and asked.message_id},
    )


def shown(asked: Ask, *, now: datetime) -> Shown:
    """A question as it stands; one that nobody answered for long was lost."""
    state, trouble = asked.state, asked.trouble
    if state == "waiting" and asked.asked_at < now - LOST:
        state, trouble = "failed", Trouble.LOST
    said = WAITING if state == "waiting" else DONE
    words = trouble_words(trouble) if state == "failed" else str(said[asked.task]) % {"model": asked.model}
    flags = [(flag_words(flag), about) for flag, about in asked.flags]
    return Shown(asked.pk, asked.task, state, words, asked.text, asked.language, asked.way, asked.leg_id, flags, asked.case_id is None)
