"""Targets as a form: of the company, or of one page where it has others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from answerable.sla.rules.which_target import which_target

if TYPE_CHECKING:
    from answerable.sla.models import Target

URGENCIES: dict[str, str | Promise] = {"critical": _("Critical"), "high": _("High"), "": _("All others"), "low": _("Low")}
KINDS = ("response", "resolution")

Targets = Mapping[tuple[int | None, str], "Target"]
Minutes = tuple[int, int]


@dataclass(frozen=True)
class Row:
    """An urgency with its two fields; `counts` is what counts where a page says nothing."""

    words: str
    response: forms.BoundField
    resolution: forms.BoundField
    counts: Minutes | None


class TargetsForm(forms.Form):
    """By urgency, how many business minutes an answer and the end of the matter may take. A page may leave rows empty."""

    def __init__(self, data: Any = None, *, targets: Targets, page_id: int | None = None) -> None:
        super().__init__(data)
        self._targets, self._page_id = targets, page_id
        for urgency in URGENCIES:
            held, counts = targets.get((page_id, urgency)), self._counts(urgency)
            for place, kind in enumerate(KINDS):
                self.fields[f"{kind}_{urgency}"] = forms.IntegerField(
                    initial=held.minutes(kind) if held else None,
                    required=page_id is None,
                    min_value=1,
                    max_value=100_000,
                    widget=forms.NumberInput(attrs={"class": "tnum", "placeholder": str(counts[place]) if counts else ""}),
                )

    @property
    def rows(self) -> list[Row]:
        """An urgency a row."""
        return [
            Row(str(words), self[f"response_{urgency}"], self[f"resolution_{urgency}"], self._counts(urgency))
            for urgency, words in URGENCIES.items()
        ]

    def clean(self) -> dict[str, Any]:
        """A row has both numbers, or none."""
        for urgency in URGENCIES:
            said = [self.cleaned_data.get(f"{kind}_{urgency}") for kind in KINDS]
            if (said[0] is None) != (said[1] is None):
                empty = KINDS[0] if said[0] is None else KINDS[1]
                if not self.has_error(f"{empty}_{urgency}"):
                    self.add_error(f"{empty}_{urgency}", say("Fill in both, or none."))
        return self.cleaned_data

    def minutes(self) -> dict[str, Minutes | None]:
        """What was wished; None for a row that was left empty."""
        said = self.cleaned_data
        pairs = {urgency: (said[f"response_{urgency}"], said[f"resolution_{urgency}"]) for urgency in URGENCIES}
        return {urgency: None if None in pair else pair for urgency, pair in pairs.items()}

    def _counts(self, urgency: str) -> Minutes | None:
        """What counts on a page for an urgency of which the page itself says nothing."""
        if self._page_id is None:
            return None
        others = {key: each for key, each in self._targets.items() if key != (self._page_id, urgency)}
        found = which_target(others, self._page_id, urgency)
        return (found.response_minutes, found.resolution_minutes) if found else None
