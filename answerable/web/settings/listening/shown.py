"""Phrases as the settings show them, and where they are listened for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.journeys.receiving.overhear import pages_to_overhear
from answerable.listening import queries
from answerable.listening.queries import Figures
from answerable.staff import queries as staff
from answerable.web.inbox.languages import language

if TYPE_CHECKING:
    from answerable.channels.models import Brand, Page
    from answerable.listening.models import Stream, Version

FIGURES_DAYS = 30
HEARD_LATELY = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class PhraseShown:
    """A phrase with what came of it lately."""

    version: Version
    figures: Figures
    languages: str
    by: str

    @property
    def is_on(self) -> bool:
        """Whether it is listened for."""
        return self.version.state == self.version.State.ON


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A page around which a network is heard, and how that goes."""

    page: Page
    stream: Stream | None
    is_heard: bool
    words: str


def by_brand(now: datetime) -> list[tuple[Brand, list[PhraseShown]]]:
    """Every phrase that stands, brand by brand."""
    counted = queries.figures(now - timedelta(days=FIGURES_DAYS))
    people = {each.pk: each.name for each in staff.members()}
    shown = [
        PhraseShown(
            each, counted.get(each.phrase_id, Figures()), ", ".join(map(language, each.languages)), people.get(each.member_id or 0, "")
        )
        for each in queries.phrases()
    ]
    return [(brand, list(found)) for brand, found in groupby(shown, lambda each: each.version.phrase.brand)]


def places(now: datetime) -> list[PlaceShown]:
    """Where is listened now."""
    pages = pages_to_overhear(channels.active_pages())
    streams = queries.streams([each.pk for each in pages])
    return [_place(page, streams.get(page.pk), now) for page in pages]


def _place(page: Page, stream: Stream | None, now: datetime) -> PlaceShown:
    if stream is not None and stream.words:
        return PlaceShown(page, stream, False, _("Not heard: %(words)s") % {"words": stream.words})
    if stream is None or stream.heard_at is None:
        return PlaceShown(page, stream, False, _("Not heard yet"))
    return PlaceShown(page, stream, now - stream.heard_at < HEARD_LATELY, "")
