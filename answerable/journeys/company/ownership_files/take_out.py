"""The matrix becomes a file."""

from typing import Any

import yaml

from answerable.journeys.company.ownership_files.bring_in import AS_THEY_ARE, BY_NUMBER
from answerable.journeys.company.ownership_files.names import Names
from answerable.journeys.company.ownership_files.schema import FIRST_LINE
from answerable.routing.rules.matrix import Line
from answerable.routing.rules.sheet import Sheet
from answerable.staff import queries as staff

SPELLED = {"kind_of_page": "kind of page"}


def take_out(sheet: Sheet) -> str:
    """The matrix in YAML, with every name that another desk needs to read it."""
    names, spoken = Names(), {each for line in sheet.resolved for each in line.letters}
    told: dict[str, Any] = {"responsibilities": 1}
    if sheet.first_line_id:
        told["first line"] = names.name("department", sheet.first_line_id)
    told["departments"] = [{"name": each.name, "ledger": each.discipline} for each in staff.departments() if each.pk in spoken]
    told["rows"] = [_row(each, names) for each in sheet.lines]
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=120)


def _row(line: Line, names: Names) -> dict[str, Any]:
    row: dict[str, Any] = {"situation": line.name, "heading": line.section, "when": _when(line, names)}
    row["responsible"] = FIRST_LINE if line.is_first_line else _one(line, "R", names)
    accountable = _one(line, "A", names)
    row["accountable"] = accountable if accountable != row["responsible"] else None
    row["consulted"] = [names.name("department", each) for each in line.having("C")]
    row["informed"] = [names.name("department", each) for each in line.having("I")]
    row["person"] = names.name("person", line.member_id) if line.member_id else None
    row["ask within hours"] = line.ask_within_hours
    return {name: value for name, value in row.items() if value}


def _one(line: Line, letter: str, names: Names) -> str | None:
    return next((names.name("department", each) for each in line.having(letter)), None)


def _when(line: Line, names: Names) -> dict[str, Any]:
    given = line.conditions
    when: dict[str, Any] = {"reason": given.get("reasons"), "urgency": given.get("urgencies")}
    for name, condition in BY_NUMBER.items():
        when[name] = [names.name(name, each) for each in given.get(condition, ())]
    for name, condition in AS_THEY_ARE.items():
        when[SPELLED.get(name, name)] = given.get(condition)
    when["leg"] = ["public" if each else "private" for each in given.get("visibility", ())]
    when["followers from"] = next(iter(given.get("reach_from", ())), None)
    return {name: list(value) if isinstance(value, list | tuple) else value for name, value in when.items() if value}
