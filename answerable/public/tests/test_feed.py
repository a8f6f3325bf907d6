"""The feed is what docs/evidence.md says it is: no field more, none of another kind."""

from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from django.test import Client
from pydantic import BaseModel, ConfigDict, HttpUrl

from answerable.core import clock
from answerable.evidence.models import PublicPage
from answerable.evidence.operations import PageDraft
from answerable.journeys.evidence import hold_back, settle
from answerable.public.kept import forget
from tests.cast import Company

pytestmark = [pytest.mark.django_db, pytest.mark.capability("C30")]
Stands = Literal["visible", "private", "explained", "not_solved", "answered", "unanswered"]
DOCS = (Path(__file__).parents[3] / "docs/evidence.md").read_text()


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Numbers(Part):
    all: int
    acknowledged_in_public: int
    solved: int
    visibly_solved: int
    confirmed_by_the_customer: int
    by_standing: dict[Stands, int]


class Topic(Numbers):
    topic: str


class Entry(Part):
    id: str
    network: str
    posted_on: date
    standing: Stands
    confirmed: bool
    seconds_to_public_answer: int | None
    seconds_to_end: int | None
    topic: str | None
    thread: HttpUrl | None
    words: str = ""
    language: str | None = None


class Change(Part):
    on: date
    words: str
    complaints_in_the_28_days_before: int | None
    complaints_in_the_last_28_days: int | None


class Feed(Part):
    brand: str
    since: date
    until: date
    fewest_shown: int
    complaints: Numbers | None
    median_seconds_to_public_answer: int | None
    median_seconds_to_solution: int | None
    changes: list[Change]
    topics: list[Topic]
    entries: list[Entry]
    next: str | None
    held_back: dict[str, int]
    not_listed_at_their_writers_wish: int


@pytest.mark.parametrize("has_words", [False, True])
def test_it_is_as_it_is_written_down(company: Company, shown: PublicPage, six: list[int], has_words: bool) -> None:
    settle(company.brand.pk, PageDraft("harbour-rail", is_on=True, has_words=has_words), member=company.robin, now=clock.now())
    hold_back(six[0], "legal", "", member=company.robin, now=clock.now())
    forget()
    told = Feed.model_validate_json(Client().get("/in-public/harbour-rail.json").content)
    assert told.complaints is not None
    assert sum(told.complaints.by_standing.values()) == told.complaints.all == 6
    assert [bool(each.words) for each in told.entries] == [has_words] * 4
    assert told.held_back == {"legal": 1}


@pytest.mark.parametrize("part", [Feed, Numbers, Change, Entry])
def test_every_field_is_written_down(part: type[Part]) -> None:
    assert [name for name in part.model_fields if f"`{name}`" not in DOCS] == []
