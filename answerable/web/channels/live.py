"""Whether a page's network speaks by itself, in a plain line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.core.settings import get_settings
from answerable.web.layout.short import moment
from answerable.web.ledger.figures import duration

if TYPE_CHECKING:
    from datetime import datetime

    from answerable.channels.models import Health


def live_words(health: Health, listened_until: datetime | None, now: datetime) -> str:
    """Since when it does, or what happens instead; "" where nobody tried to listen.

    An open stream counts while somebody listens to it: a process that died could not write down that it does no more.
    """
    if not health.stream or health.stream_at is None:
        return ""
    every, at = duration(get_settings().poll_pause_seconds), moment(health.stream_at)
    if health.stream == health.Stream.NONE:
        return _("Asked every %(time)s: this server has no stream") % {"time": every}
    if health.stream == health.Stream.LOST:
        return _("Stream lost at %(at)s, asked every %(time)s meanwhile") % {"at": at, "time": every}
    if listened_until is None or listened_until <= now:
        return _("Nobody listens to the stream now, asked every %(time)s meanwhile") % {"time": every}
    return _("Live: open since %(at)s") % {"at": at}
