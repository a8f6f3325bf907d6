"""What a rule laid ready stands in the composer, on the tab that is answered first, until somebody writes something else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from answerable.automation import queries
from answerable.web.case.composer.macros import offer_of
from answerable.web.layout.shapes import ComposerTab

if TYPE_CHECKING:
    from answerable.web.case.sources import Sources


def suggested(tabs: list[ComposerTab], known: Sources) -> list[ComposerTab]:
    """The tabs, one of them with the macro filled for this case and this member; none where something was begun."""
    if any(tab.draft for tab in tabs):
        return tabs
    last = next((each.leg_id for each in reversed(known.messages) if not each.is_ours), None)
    ways = [tab for tab in tabs if tab.is_open and tab.key != "note"]
    place = next((tab for tab in ways if tab.leg_id == last), None)
    is_ruled = any(each.kind == "rule.fired" for each in known.events)
    laid = queries.suggestion(known.case.pk) if place and is_ruled else None
    if laid is None:
        return tabs
    text = offer_of(laid.wording, known.row.language if known.row else "", known.case, known.me).text
    return [replace(tab, draft=text) if tab is place else tab for tab in tabs]
