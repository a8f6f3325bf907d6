"""Conditions as they are kept, made ready to be held against messages."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from answerable.channels import queries as channels
from answerable.channels.models import Page
from answerable.routing.models import Rule
from answerable.routing.rules.matrix import Line
from answerable.routing.rules.who_answers import Row
from answerable.topics import queries as topics

NO_PAGE = 0  # that a row is about brands or kinds of page of which there is none is no reason to let it catch everything


class Given:
    """Makes conditions ready; what has to be looked up for that is looked up once."""

    def __init__(self) -> None:
        self._below: dict[frozenset[int], frozenset[int]] = {}

    @cached_property
    def _pages(self) -> list[Page]:
        return channels.all_pages()

    def conditions(self, conditions: Mapping[str, Sequence[Any]]) -> dict[str, Any]:
        """As `Row` takes them: a topic is asked for with all that stand below it, a brand and a kind of page by their pages."""
        found: dict[str, Any] = {name: frozenset(values) for name, values in conditions.items() if values}
        if "topic_ids" in found:
            found["topic_ids"] = self._topics(found["topic_ids"])
        if "reach_from" in found:
            found["reach_from"] = min(found["reach_from"])
        brands, kinds = found.pop("brand_ids", None), found.pop("page_kinds", None)
        if brands or kinds:
            fit = {each.pk for each in self._pages if (not brands or each.brand_id in brands) and (not kinds or each.kind in kinds)}
            found["page_ids"] = frozenset(fit & found["page_ids"] if "page_ids" in found else fit) or frozenset({NO_PAGE})
        return found

    def rule(self, rule: Rule) -> Row:
        """A rule as `rules.who_answers` reads it."""
        tells = bool(rule.ask_within_hours or rule.departments("I"))
        return Row(rule.pk, rule.department_id, rule.member_id, **self.conditions(rule.conditions), tells=tells)

    def line(self, line: Line) -> Row:
        """A row that is being written, as `rules.who_answers` reads it."""
        return Row(0, line.responsible, line.member_id, **self.conditions(line.conditions))

    def _topics(self, asked: frozenset[int]) -> frozenset[int]:
        if asked not in self._below:
            self._below[asked] = frozenset(topics.within(asked))
        return self._below[asked]
