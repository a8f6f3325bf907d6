"""What a file of the matrix says."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, TypeVar

from django.utils.translation import gettext as _
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from answerable.journeys.company.ownership_files.lines import FileWrong, Path, at, line_of
from answerable.staff.models import Department
from answerable.triage.rules.labels import Reason, Urgency

FIRST_LINE = "first line"
Name = Annotated[str, Field(min_length=1, max_length=120)]


def _as_list(said: Any) -> Any:
    return said if isinstance(said, list) else [said]


Names = Annotated[list[Name], BeforeValidator(_as_list)]


class Strict(BaseModel):
    """Nothing but what is known."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class When(Strict):
    """What a row speaks of: any one of each will do, one thing or several."""

    reason: Annotated[list[Reason], BeforeValidator(_as_list)] = []
    topic: Names = []
    brand: Names = []
    page: Names = []
    kind_of_page: Names = Field([], alias="kind of page")
    kind: Annotated[list[Literal["comment", "mention", "review", "direct", "heard"]], BeforeValidator(_as_list)] = []
    language: Names = []
    urgency: Annotated[list[Urgency], BeforeValidator(_as_list)] = []
    leg: Annotated[list[Literal["public", "private"]], BeforeValidator(_as_list)] = []
    followers_from: Annotated[int, Field(ge=1, le=1_000_000_000)] | None = Field(None, alias="followers from")
    standing: Names = []
    words: Names = []


class Row(Strict):
    """A row; who is not said to be responsible leaves it to the first line."""

    situation: str = Field("", max_length=120)
    heading: str = Field("", max_length=60)
    when: When = When()
    responsible: Name = FIRST_LINE
    accountable: Name | None = None
    consulted: Names = []
    informed: Names = []
    person: Name | None = None
    ask_within_hours: Annotated[int, Field(ge=1, le=240)] | None = Field(None, alias="ask within hours")


class Named(Strict):
    """A department, founded where it is missing."""

    name: Annotated[str, Field(min_length=1, max_length=80)]
    ledger: Department.Discipline = Department.Discipline.SUPPORT


class Matrix(Strict):
    """All of it."""

    responsibilities: Literal[1]
    first_line: Name | None = Field(None, alias="first line")
    departments: list[Named] = []
    rows: Annotated[list[Row], Field(min_length=1, max_length=500)]


def checked(data: Any, marks: Mapping[Path, int]) -> Matrix:
    """The file of a matrix as it is meant."""
    return fitting(Matrix, data, marks)


Meant = TypeVar("Meant", bound=Strict)


def fitting(meant: type[Meant], data: Any, marks: Mapping[Path, int]) -> Meant:
    """A file as it is meant; refuses it with the line of the first thing that is wrong."""
    try:
        return meant.model_validate(data)
    except ValidationError as errors:
        raise _wrong(errors.errors()[0], marks) from errors


def _wrong(error: Any, marks: Mapping[Path, int]) -> FileWrong:
    path: Path = tuple(error["loc"])
    name = next((str(each) for each in reversed(path) if isinstance(each, str)), "")
    words = _WORDS.get(error["type"], lambda: _("“%(name)s” is not as it has to be. Export what there is to see what it looks like."))
    told = {"name": name, "choices": error.get("ctx", {}).get("expected", ""), "said": str(error.get("input"))[:60]}
    return at(line_of(path, marks), words() % told)


_WORDS: dict[str, Callable[[], str]] = {
    "missing": lambda: _("“%(name)s” is missing. Add it."),
    "extra_forbidden": lambda: _("Nothing is called “%(name)s” here. Correct the name or take it out."),
    "literal_error": lambda: _("“%(said)s” cannot stand for “%(name)s”. Choose one of %(choices)s."),
    "enum": lambda: _("“%(said)s” cannot stand for “%(name)s”. Choose one of %(choices)s."),
    "string_type": lambda: _("“%(name)s” has to be words. Put them in quotation marks."),
    "string_too_long": lambda: _("“%(name)s” is too long. Say it shorter."),
    "model_type": lambda: _("Names and values are expected here. Export what there is to see what it looks like."),
    "list_type": lambda: _("“%(name)s” has to be a list. Begin each line of it with a hyphen."),
    "too_short": lambda: _("“%(name)s” is empty. At least one row is needed."),
}
