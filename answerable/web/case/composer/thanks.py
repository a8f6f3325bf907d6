"""Praise is thanked in one go: the words are shown, one press sends them by the composer's own way, with the steps of their macro."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from answerable.macros import queries as macros
from answerable.triage.rules.labels import Reason
from answerable.web.case.composer.macros import Offer, offer_of

if TYPE_CHECKING:
    from answerable.web.case.sources import Sources
    from answerable.web.layout.shapes import Composer, ComposerTab


@dataclass(frozen=True)
class Thanks:
    """What would be sent, and where."""

    offer: Offer
    tab: ComposerTab
    send_key: str


def thanks(known: Sources, writing: Composer | None) -> Thanks | None:
    """For praise that nobody answered yet, in a case where nothing is being written; None without a macro that fills itself."""
    is_praise = known.case_reading is not None and known.case_reading.reason == Reason.PRAISE
    if writing is None or not is_praise or known.row is None or known.row.is_last_ours:
        return None
    tab = next((each for each in writing.tabs if each.is_selected and each.is_open and each.key != "note" and not each.draft), None)
    found = macros.thanks(brand_id=known.case.page.brand_id, department_id=known.me.department_id) if tab else None
    if tab is None or found is None:
        return None
    offer = offer_of(found, known.row.language, known.case, known.me)
    return None if offer.blanks else Thanks(offer, tab, str(uuid4()))
