"""The forms of requests; what does not fit is refused with 400 and the reason."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from answerable_sandbox.errors import Invalid
from answerable_sandbox.rules.kinds import ItemKind, PageKind

Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Letters = Annotated[str, StringConstraints(pattern=r"^")]  # half a surrogate pair is no letter
Count = Annotated[int, Field(ge=0, le=10**12)]


class Body(BaseModel):
    """A request's body: unknown fields are refused, so that a typing mistake shows."""

    model_config = ConfigDict(extra="forbid")


MediaType = Literal[
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "video/mp4",
    "video/webm",
    "audio/mpeg",
    "audio/ogg",
    "application/pdf",
]
PICTURE_LIMIT = 5_000_000


class Picture(Body):
    """A picture to attach, or a video, sound or PDF, which go by the same name; without data a scene is drawn."""

    alt: str = Field(default="", max_length=1000)
    name: str = Field(default="", max_length=200)
    media_type: MediaType = "image/png"
    data_base64: str | None = None


class Reply(Body):
    """What a page answers."""

    reply_to: str
    text: Letters
    client_key: str | None = Field(default=None, max_length=200)
    visibility: Literal["public", "private"] | None = None
    human_agent: bool = False
    pictures: list[Picture] = Field(default=[], max_length=4)

    @model_validator(mode="after")
    def says_something(self) -> Self:
        """Words, or pictures alone."""
        if not self.text.strip() and not self.pictures:
            raise ValueError("A reply needs words or a picture.")
        return self


class Post(Body):
    """What a page posts."""

    text: Words
    client_key: str | None = Field(default=None, max_length=200)
    pictures: list[Picture] = Field(default=[], max_length=4)


class Edit(Body):
    """New words for an item."""

    text: Words


class Refresh(Body):
    """A request for a new token."""

    refresh_token: str


class Webhook(Body):
    """Where events go; without a secret the one given with the page stays."""

    url: str = Field(pattern=r"^https?://")
    verify_token: str
    secret: str | None = Field(default=None, min_length=8)


class NewPage(Body):
    """A page to open."""

    kind: PageKind
    name: Words
    handle: Words


class NewAccount(Body):
    """A person to invent."""

    handle: Words
    name: Words
    followers: Count = 0
    language: str = "en"


class CustomerWrites(Body):
    """Something that a person writes, as the control API takes it."""

    page_id: str
    text: str
    account_id: str | None = None
    handle: str | None = None
    name: str | None = None
    followers: Count = 0
    language: str = "en"
    kind: ItemKind | None = None
    parent_id: str | None = None
    rating: int | None = Field(default=None, ge=1, le=5)
    pictures: list[Picture] = Field(default=[], max_length=4)
    created_at: datetime | None = None
    likes: Count = 0
    shares: Count = 0
    views: Count = 0


class CustomerEdits(Body):
    """What changes about an item: words (told to the page) or counts (not told)."""

    text: str | None = None
    likes: Count | None = None
    shares: Count | None = None
    views: Count | None = None


class Faults(Body):
    """A plan of faults; it replaces the one before."""

    faults: dict[str, float] = {}
    seconds: dict[str, float] = {}
    seed: int | None = None


class Permission(Body):
    """Take permissions away or give them back; without names all of them."""

    granted: bool
    names: list[Literal["read", "publish", "moderate", "message"]] = ["read", "publish", "moderate", "message"]


class Customers(Body):
    """How lively the customers are; 0 stops them."""

    rate_per_minute: float = Field(ge=0, le=6000)


class WebhookTuning(Body):
    """How webhooks are sent from now on."""

    batch: int | None = Field(default=None, ge=1, le=50)
    connections: int | None = Field(default=None, ge=1, le=32)
    retry_speed: float | None = Field(default=None, gt=0)


Form = TypeVar("Form", bound=Body)


def read(form: type[Form], data: Any) -> Form:
    """Data as a form, or a refusal that names the first field that does not fit."""
    try:
        return form.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise Invalid(f"{'.'.join(str(part) for part in first['loc']) or 'The body'}: {first['msg']}") from error
