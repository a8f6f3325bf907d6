"""What has to work of a connection, one thing after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.channels import queries as channels
from answerable.channels.registry import connector
from answerable.core.settings import get_settings
from answerable.ingest import queries as ingest
from answerable.web.channels.live import live_words
from answerable.web.layout.short import short_time
from answerable.web.ledger.figures import duration

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.channels.models import Health, Page


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that has to work: how it stands (done, open, wrong), and a sentence behind it."""

    name: str
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Steps:
    """All of them."""

    each: list[Step]

    @property
    def are_done(self) -> bool:
        """Whether nothing is left to wait for."""
        return all(step.state == "done" for step in self.each)


def steps_of(page: Page, now: datetime) -> Steps:
    """Those of a page on a network."""
    health = channels.health([page.pk])[page.pk]
    hint = _("Nothing arrived yet. Write to the page from another account: it will stand in the inbox.")
    return Steps([_lets_in(health), _tells(page, health, now), arrives(page, health, hint), is_read(page, health, hint)])


def _lets_in(health: Health) -> Step:
    name = _("The network lets the desk in")
    if health.failing_since:
        return Step(name, "wrong", health.last_error)
    if health.last_polled_at is None:
        return Step(name, "open", _("It took the access when it was given. In a moment it is asked for messages."))
    return Step(name, "done", _("It was asked last at %(at)s, and answered.") % {"at": short_time(health.last_polled_at)})


def _tells(page: Page, health: Health, now: datetime) -> Step:
    name = _("What is new comes here")
    if not connector(page.network).has_hooks:
        every = _("It is asked every %(time)s.") % {"time": duration(get_settings().poll_pause_seconds)}
        words = live_words(health, channels.listened_until([page.pk]).get(page.pk), now)
        return Step(name, "open" if health.stream == health.Stream.LOST else "done", words or every)
    if health.delivery_error:
        return Step(name, "wrong", health.delivery_error)
    if health.subscribed_at is None:
        return Step(name, "open", _("The network was not told yet where to deliver. “Check now” tells it."))
    return Step(name, "done", _("The network was told at %(at)s to deliver here.") % {"at": short_time(health.subscribed_at)})


def arrives(page: Page, health: Health, hint: str) -> Step:
    """Whether anything came, and whether the last that came was let in; `hint` says what to do for the first."""
    name = _("Messages arrive")
    refused = ingest.refused([page.pk])
    if health.last_refused_at and (health.last_event_at is None or health.last_refused_at > health.last_event_at):
        whys = {"bad_signature": _("the signature is wrong, or older than five minutes"), "bad_payload": _("it is no list of items")}
        why = whys.get(refused[0].reason, refused[0].reason) if refused else ""
        at = short_time(health.last_refused_at)
        return Step(name, "wrong", _("The last delivery was refused at %(at)s: %(why)s.") % {"at": at, "why": why})
    if health.last_event_at is None:
        return Step(name, "open", hint)
    return Step(name, "done", _("The last item arrived at %(at)s.") % {"at": short_time(health.last_event_at)})


def is_read(page: Page, health: Health, hint: str) -> Step:
    """Whether what came could be worked."""
    name, failed = _("What arrives can be read"), ingest.failed([page.pk])
    if not failed and health.last_event_at is None:
        return Step(name, "open", hint)
    if not failed:
        return Step(name, "done", _("Everything that arrived was worked."))
    count = ingest.failed_counts([page.pk]).get(page.pk, 0)
    words = ngettext(
        "%(count)s item could not be worked. The newest: %(why)s", "%(count)s items could not be worked. The newest: %(why)s", count
    )
    return Step(name, "wrong", words % {"count": count, "why": failed[0].reason})
