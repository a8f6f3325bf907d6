"""What a file of rules says."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from answerable.journeys.company.ownership_files.schema import Name, Names, Strict
from answerable.policy.rules.severity import Severity

LONGEST = 500  # rules


class Row(Strict):
    """A rule; `looks for` is what its kind asks for, `department` whose it is."""

    code: Annotated[str, Field(min_length=1, max_length=12)]
    department: Name
    name: Name
    sentence: Annotated[str, Field(min_length=1, max_length=300)]
    alternative: Annotated[str, Field(max_length=300)] = ""
    good: Annotated[str, Field(max_length=1000)] = ""
    bad: Annotated[str, Field(max_length=1000)] = ""
    kind: str
    looks_for: dict[str, Any] = Field(alias="looks for")
    severity: Severity
    approver: Name | None = None
    where: Literal["everywhere", "public", "private"] = "everywhere"
    brand: Names = Field(default_factory=list)
    page: Names = Field(default_factory=list)
    topic: Names = Field(default_factory=list)
    language: Names = Field(default_factory=list)
    reason: Names = Field(default_factory=list)
    from_on: date | None = Field(None, alias="from")
    until_on: date | None = Field(None, alias="until")


class Rules(Strict):
    """All of it."""

    guidelines: Literal[1]
    rules: Annotated[list[Row], Field(min_length=1, max_length=LONGEST)]
