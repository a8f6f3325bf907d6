"""Where a rule binds, and where a text is to stand."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text is to stand: `is_public` where everybody reads it, `languages` those that it may be in, `on` the day of its brand.

    `has_model`: a language model is connected, and switched on there for looking at what is sent.
    """

    page_id: int
    on: date
    brand_id: int = 0
    is_public: bool = True
    languages: frozenset[str] = frozenset()
    topic_ids: frozenset[int] = frozenset()
    reason: str = ""
    has_model: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a rule binds: everywhere but where something here narrows it. Days are whole ones, the last included."""

    brand_ids: Collection[int] = ()
    page_ids: Collection[int] = ()
    topic_ids: Collection[int] = ()
    languages: Collection[str] = ()
    reasons: Collection[str] = ()
    way: str = "everywhere"
    from_on: date | None = None
    until_on: date | None = None

    def holds(self, place: Place) -> bool:
        """Whether it binds there."""
        return self.holds_on(place.on) and self._holds_at(place)

    def holds_on(self, day: date) -> bool:
        """Whether it binds on a day at all."""
        return (self.from_on is None or self.from_on <= day) and (self.until_on is None or day <= self.until_on)

    def _holds_at(self, place: Place) -> bool:
        return (
            (not self.brand_ids or place.brand_id in self.brand_ids)
            and (not self.page_ids or place.page_id in self.page_ids)
            and (not self.topic_ids or not place.topic_ids.isdisjoint(self.topic_ids))
            and (not self.languages or not place.languages or not place.languages.isdisjoint(self.languages))
            and (not self.reasons or place.reason in self.reasons)
            and self.way in {"everywhere", "public" if place.is_public else "private"}
        )
