"""The matrix as its template takes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.translation import gettext as _

from answerable.channels import queries as channels
from answerable.journeys.company import settle_ownership as journey
from answerable.journeys.company.faults_found import found_faults, sentences
from answerable.routing import queries as routing
from answerable.routing.rules.sheet import Difference, Sheet, differences, removed
from answerable.staff import queries as staff
from answerable.triage.words import URGENCIES
from answerable.web.conditions import Words
from answerable.web.members import member_of
from answerable.web.numbers import number
from answerable.web.settings.ownership.cells import Cell, cells_of

if TYPE_CHECKING:
    from answerable.channels.models import Page
    from answerable.routing.models import Proposal, Version
    from answerable.routing.rules.matrix import Line
    from answerable.staff.models import Department


@dataclass(frozen=True)
class Narrowed:
    """Which rows are shown: those that can be about a page, and of an urgency."""

    page_id: int = 0
    urgency: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> Narrowed:
        """As an address says it."""
        urgency = asked.get("urgency", "")
        return cls(number(asked.get("page", "")) or 0, urgency if urgency in URGENCIES else "")

    def lets(self, line: Line, given: routing.Given) -> bool:
        """Whether a row is shown."""
        asked = given.conditions(line.conditions)
        pages, urgencies = asked.get("page_ids"), asked.get("urgencies")
        return (not self.page_id or not pages or self.page_id in pages) and (not self.urgency or not urgencies or self.urgency in urgencies)


@dataclass(frozen=True)
class Row:
    """A situation: its number, its name, its cells, and what is wrong with it (a sentence, and whether it bars publishing)."""

    line: Line
    number: int
    conditions: str
    cells: list[Cell]
    faults: list[tuple[str, bool]]
    difference: Difference | None
    person: str
    is_last: bool

    @property
    def key(self) -> str:
        """Its own."""
        return self.line.key

    @property
    def title(self) -> str:
        """Its name, else what it speaks of."""
        return self.line.name or self.conditions[:1].upper() + self.conditions[1:] or _("Everything else")

    @property
    def is_barred(self) -> bool:
        """Whether it has to be put right before publishing."""
        return any(bars for _sentence, bars in self.faults)


@dataclass(frozen=True)
class Group:
    """Rows under one heading."""

    title: str
    rows: list[Row]


@dataclass(frozen=True)
class Matrix:
    """All of it, with the draft if there is one and the version in force."""

    departments: list[Department]
    groups: list[Group]
    draft: Proposal | None
    version: Version | None
    changed_count: int
    removed: list[str]
    barred: list[Row]
    editor: str
    narrowed: Narrowed
    first_line_id: int | None
    pages: list[Page]
    urgencies: list[tuple[str, str]]
    is_overtaken: bool = False

    @property
    def next_number(self) -> int:
        """The version that the draft will be."""
        return (self.version.number if self.version else 0) + 1


def matrix(request: HttpRequest, narrowed: Narrowed | None = None) -> Matrix:
    """What is being written, else what is in force."""
    draft, number = routing.proposal(), routing.version_in_force()
    live = routing.sheet(number)
    sheet = routing.proposed(draft) if draft else live
    told = differences(live, sheet) if draft else {}
    departments = columns(sheet)
    wanted, given = narrowed or Narrowed(), routing.Given()
    every = list(rows_of(sheet, departments, told))
    shown = [row for row in every if wanted.lets(row.line, given)]
    editor = staff.members_by_id([draft.edited_by_id]).get(draft.edited_by_id) if draft else None
    gone = removed(live, sheet) if draft else []
    words = Words()
    return Matrix(
        departments=departments,
        groups=[Group(title, list(rows)) for title, rows in groupby(shown, key=lambda row: row.line.section)],
        draft=draft,
        version=routing.version(number),
        changed_count=len(told) + len(gone),
        removed=[each.name or ", ".join(words.said(each.conditions)) for each in gone],
        barred=[row for row in every if row.is_barred],
        editor=editor.name if editor and editor.pk != member_of(request).pk else "",
        narrowed=wanted,
        first_line_id=sheet.first_line_id,
        pages=channels.pages(),
        urgencies=[(key, str(words)) for key, words in URGENCIES.items()],
        is_overtaken=bool(draft and draft.base_version != number),
    )


def columns(sheet: Sheet) -> list[Department]:
    """The departments; one that is retired only while a row still speaks of it."""
    spoken = {each for line in sheet.lines for each in line.letters}
    return [each for each in staff.departments(with_retired=True) if each.retired_at is None or each.pk in spoken]


def rows_of(sheet: Sheet, departments: list[Department], told: Mapping[str, Difference]) -> Iterator[Row]:
    """Every row, with what is wrong with it."""
    wrong: dict[str, list[tuple[str, bool]]] = {}
    say_fault, words = sentences(), Words()
    for fault in found_faults(sheet):
        wrong.setdefault(fault.key, []).append((say_fault(fault), fault.bars))
    people = staff.members_by_id({each.member_id for each in sheet.lines if each.member_id})
    for place, line in enumerate(sheet.resolved):
        named = people.get(line.member_id or 0)
        conditions = ", ".join(words.said(line.conditions))
        yield Row(
            line=line,
            number=place + 1,
            conditions=conditions,
            cells=cells_of(line, departments, told.get(line.key), sheet.first_line_id),
            faults=wrong.get(line.key, []),
            difference=told.get(line.key),
            person=named.name if named else "",
            is_last=place == len(sheet.lines) - 1,
        )


def current_row(key: str) -> tuple[Sheet, Line]:
    """A row of what is being written, with all of it around."""
    return journey.current(), journey.line(key)
