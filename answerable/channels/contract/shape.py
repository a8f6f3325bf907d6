"""Reading what a network tells: JSON from anybody into a declared shape, or BadPayload with a sentence."""

import json
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from answerable.channels.contract.trouble import BadPayload


class Shape(BaseModel):
    """Every type must be right: a number is no text and 1 is not true. Fields that the desk has no use for are passed over."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


Read = TypeVar("Read", bound=Shape)


def loads(body: bytes) -> Any:
    """JSON, and nothing that is only nearly JSON; raises BadPayload."""
    try:
        return json.loads(body, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise BadPayload(f"This is not JSON: {error}"[:300]) from error


def read(shape: type[Read], data: Any) -> Read:
    """Data in its shape; raises BadPayload, which names the first field that does not fit."""
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadPayload(f"The field {where} cannot be read: {first['msg']}."[:300] if where else "An object was expected here.") from error


def readable(shape: type[Read], data: Any) -> Read | None:
    """The same, or None for what does not fit."""
    try:
        return read(shape, data)
    except BadPayload:
        return None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON number")
