"""A rule, and what it did, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.automation.rules.terms import Action, Condition, Do, Spec, When
from answerable.web.settings.automation.offered import WHENS, Offer, abouts, dos


class Words:
    """Names of everything that rules speak of, read once."""

    def __init__(self, page_ids: Iterable[int]) -> None:
        self._abouts, self._dos = abouts(page_ids), dos()

    def when(self, spec: Spec) -> str:
        """On which occasion."""
        said = str(WHENS[spec.when])
        if spec.when is When.DUE:
            return _("%(when)s, %(minutes)d minutes before") % {"when": said, "minutes": spec.amount or 0}
        if spec.when is When.QUIET:
            hours = spec.amount or 0
            return ngettext("%(when)s for %(count)d hour", "%(when)s for %(count)d hours", hours) % {"when": said, "count": hours}
        if spec.when is When.LABELLED and spec.amount:
            return f"{said}: {self._named(self._dos[Do.LABEL], str(spec.amount))}"
        return said

    def conditions(self, spec: Spec) -> str:
        """Under which conditions; "" for none."""
        joint = _(" and ") if spec.needs_all else _(" or ")
        return joint.join(self._condition(each) for each in spec.conditions)

    def actions(self, spec: Spec) -> list[str]:
        """What it does."""
        return [self.action(each) for each in spec.actions]

    def action(self, action: Action) -> str:
        """One thing that it does."""
        offer = self._dos[action.do]
        what = f"{offer.title} “{self._named(offer, action.what)}”" if action.what else offer.title
        return f"{what}: “{_short(action.text)}”" if action.text else what

    def results(self, results: Iterable[Mapping[str, Any]]) -> list[tuple[str, str]]:
        """What was done, each with why it was refused, "" where it was not."""
        return [(self.action(Action(Do(each["do"]), each["what"], each["text"])), each["why"]) for each in results]

    def _condition(self, condition: Condition) -> str:
        offer = self._abouts.get(condition.about) or Offer(condition.about, "words", [])
        values = _(" or ").join(f"“{self._named(offer, each)}”" for each in condition.values)
        return f"{offer.title} {offer.how(condition.how)} {values}"

    @staticmethod
    def _named(offer: Offer, value: str) -> str:
        return dict(offer.choices).get(value, value)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
