"""A file becomes the draft of the next version, or rules that are agreed on at once."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from secrets import randbelow
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.journal.record import Actor
from answerable.journeys.company.ownership_files.lines import Path, at, line_of, loaded
from answerable.journeys.company.ownership_files.names import Names
from answerable.journeys.company.ownership_files.schema import FIRST_LINE, Matrix, Named, Row, checked
from answerable.journeys.company.settle_ownership import change, current, require
from answerable.routing.models import Proposal
from answerable.routing.rules.matrix import Line
from answerable.routing.rules.sheet import Sheet
from answerable.staff import operations as staff
from answerable.staff import queries as people
from answerable.staff.models import Member

NEW = 10**15  # beyond the numbers of rows that were published
AS_THEY_ARE = {"kind": "kinds", "language": "languages", "kind_of_page": "page_kinds", "words": "words", "standing": "standings"}
BY_NUMBER = {"topic": "topic_ids", "brand": "brand_ids", "page": "page_ids"}


@transaction.atomic
def bring_in(text: str, *, member: Member, now: datetime) -> Proposal:
    """Write the draft as a file says it; a row that has the name of one of today's goes on from that. Founds departments it lists.

    Refuses a file with something wrong in it, with the line; nothing is changed then.
    """
    require(member)
    matrix, marks = read(text)
    welcome(matrix.departments, actor=people.actor(member), now=now)
    sheet = as_sheet(matrix, marks, current())
    return change(lambda before: sheet, member=member, now=now)


def read(text: str) -> tuple[Matrix, Mapping[Path, int]]:
    """What a file says, and where; refuses what no matrix can be read in."""
    data, marks = loaded(text)
    matrix = checked(data, marks)
    if matrix.rows[-1].when.model_fields_set:
        raise at(
            line_of(("rows", len(matrix.rows) - 1), marks),
            _("The last row must be without “when”, so that every message has an owner. Add one that catches everything else."),
        )
    return matrix, marks


def welcome(named: Iterable[Named], *, actor: Actor, now: datetime, translate: Callable[[str], str] = str) -> None:
    """Found the departments that are missing."""
    known = {each.name.casefold() for each in people.departments()}
    for each in named:
        if translate(each.name).casefold() not in known:
            staff.establish(translate(each.name), discipline=each.ledger, actor=actor, now=now)


def as_sheet(matrix: Matrix, marks: Mapping[Path, int], before: Sheet, translate: Callable[[str], str] = str) -> Sheet:
    """The rows of a file, with numbers for names."""
    names, known = Names(), {each.name.casefold(): each for each in before.lines if each.name}
    lines: list[Line] = []

    def number(kind: str, name: str, *path: str | int) -> int:
        try:
            return names.number(kind, translate(name))
        except KeyError as unknown:
            raise at(line_of(path, marks), str(unknown.args[0])) from unknown

    for place, row in enumerate(matrix.rows):
        old = known.pop(translate(row.situation).casefold(), None) if row.situation else None
        is_last = place == len(matrix.rows) - 1
        if is_last and old is None and before.lines:
            old = before.lines[-1]
        here = ("rows", place)
        lines.append(
            Line(
                key=old.key if old and old.key not in {each.key for each in lines} else str(NEW + randbelow(NEW)),
                name=translate(row.situation) if row.situation else "",
                section=translate(row.heading) if row.heading else "",
                conditions=_conditions(row, here, number),
                letters=_letters(row, here, number),
                is_first_line=row.responsible == FIRST_LINE,
                member_id=number("person", row.person, *here, "person") if row.person else None,
                ask_within_hours=row.ask_within_hours,
                first_id=old.first_id if old else None,
            )
        )
    first = number("department", matrix.first_line, "first line") if matrix.first_line else before.first_line_id
    return Sheet(tuple(lines), first)


def _letters(row: Row, here: Path, number: Callable[..., int]) -> dict[int, str]:
    letters: dict[int, str] = {}
    for name in row.informed:
        letters[number("department", name, *here, "informed")] = "I"
    for name in row.consulted:
        letters[number("department", name, *here, "consulted")] = "C"
    if row.accountable and row.accountable != FIRST_LINE:
        letters[number("department", row.accountable, *here, "accountable")] = "A"
    if row.responsible != FIRST_LINE:
        who = number("department", row.responsible, *here, "responsible")
        is_both = row.accountable is None or letters.get(who) == "A"
        letters[who] = "RA" if is_both else "R"
    return letters


def _conditions(row: Row, here: Path, number: Callable[..., int]) -> dict[str, list[Any]]:
    when = row.when
    found: dict[str, list[Any]] = {}
    found["reasons"], found["urgencies"] = [*map(str, when.reason)], [*map(str, when.urgency)]
    for name, condition in BY_NUMBER.items():
        found[condition] = [number(name, each, *here, "when", name) for each in getattr(when, name)]
    for name, condition in AS_THEY_ARE.items():
        found[condition] = list(getattr(when, name))
    found["visibility"] = [each == "public" for each in when.leg]
    found["reach_from"] = [when.followers_from] if when.followers_from else []
    return {name: values for name, values in found.items() if values}
