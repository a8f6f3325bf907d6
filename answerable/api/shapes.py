"""What is sent and answered, as OpenAPI describes it."""

from typing import Annotated

from ninja import Field, Schema
from pydantic import AwareDatetime, ConfigDict, StringConstraints, field_validator, model_validator

from answerable.customers.models import Touchpoint
from answerable.customers.operations import Identified
from answerable.customers.rules.identifying import Unfit, written_in_one_way

Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]


class Sent(Schema):
    """Unknown fields are refused: a misspelt one would be lost in silence."""

    model_config = ConfigDict(extra="forbid")


class Customer(Sent):
    """Whose touchpoint it is. At least one of number, email and phone; the first of them that the desk knows says who."""

    number: Short = Field("", description="The company's own customer number.")
    email: Short = ""
    phone: Short = Field("", description="With its country: +44 20 7946 0000.")
    name: Short = Field("", description="What to call somebody whom the desk does not know yet.")

    @model_validator(mode="after")
    def known_by_something(self) -> "Customer":
        """At least one identifier, each of its kind."""
        if not self.identified():
            raise ValueError("Give a number, an email or a phone.")
        return self

    def identified(self) -> tuple[Identified, ...]:
        """What was given, the surest first."""
        given = (("number", self.number), ("email", self.email), ("phone", self.phone))
        return tuple(identified(kind, written) for kind, written in given if written)


class TouchpointIn(Sent):
    """A contact by phone, e-mail or in the shop. `source` and `id` are your own names for it: sent twice, it is kept once."""

    source: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)] = Field(examples=["exchange"])
    id: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)] = Field(examples=["call-2026-4711"])
    kind: Touchpoint.Kind
    direction: Touchpoint.Direction = Touchpoint.Direction.IN
    at: AwareDatetime = Field(description="With its offset, and not in the future.")
    customer: Customer
    summary: Annotated[str, StringConstraints(max_length=20_000)] = ""
    reference: Annotated[str, StringConstraints(max_length=100)] = Field("", description="An order, a booking, a call number.")
    outcome: Annotated[str, StringConstraints(max_length=200)] = Field("", examples=["refund promised"])


class Wanted(Sent):
    """Which touchpoints are read."""

    number: Short = Field("", description="Those of the customer with this number alone.")
    since: AwareDatetime | None = Field(None, description="Those that were at this time or later.")
    after: int = Field(0, ge=0, le=2**62, description="What “next” said of the page before.")
    limit: int = Field(50, ge=1, le=200)

    @field_validator("number")
    @classmethod
    def is_one(cls, written: str) -> str:
        """A number that a customer could have."""
        if written:
            identified("number", written)
        return written


class TouchpointOut(Schema):
    """A touchpoint as it is kept."""

    source: str
    id: str
    kind: str
    direction: str
    at: AwareDatetime
    customer_id: int = Field(description="The desk's own number of the customer; their page is /customers/{customer_id}.")
    summary: str
    reference: str
    outcome: str
    kept_at: AwareDatetime


class TouchpointPage(Schema):
    """Touchpoints in the order in which they were kept; `next` is what to give as `after` for those behind them."""

    touchpoints: list[TouchpointOut]
    next: int | None


class Value(Sent):
    """What a customer is worth to the company, in the smallest unit of a currency: 1250 EUR is 12.50."""

    minor: int = Field(ge=0, le=9_000_000_000_000_000)
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]


class CustomerIn(Sent):
    """What the company says of a customer. It replaces what it said before; addresses and numbers are added."""

    name: Short = Field("", description="What to call somebody whom the desk does not know yet.")
    emails: list[Short] = Field(default_factory=list, max_length=20)
    phones: list[Short] = Field(default_factory=list, max_length=20)
    standing: Annotated[str, StringConstraints(max_length=40)] = Field("", description="The key of a standing of the settings, or nothing.")
    value: Value | None = None


class CustomerOut(Schema):
    """A customer as the desk knows them; what counts is of all who were merged into them."""

    customer_id: int
    name: str
    numbers: list[str]
    emails: list[str]
    phones: list[str]
    standing: str
    value: Value | None


class Problem(Schema):
    """A refusal (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    code: str


def identified(kind: str, written: str) -> Identified:
    """In the one way that it is written; raises ValueError with a sentence."""
    try:
        return Identified(kind, written_in_one_way(kind, written))
    except Unfit as error:
        how = " Write it with its country, such as +442079460000." if kind == "phone" else ""
        raise ValueError(f"“{written}” is no {kind}.{how}") from error
