"""What a model says about a message that reads doubtfully."""

import re
from typing import NamedTuple

from pydantic import BaseModel, ValidationError

from answerable.triage.rules.labels import Reason

_OBJECT = re.compile(r"\{[^{}]*\}")


class Opinion(NamedTuple):
    """How it reads the message. How sure it says it is counts for nothing: nobody measured it."""

    reason: Reason
    needs_response: bool


class _Told(BaseModel):
    reason: Reason
    needs_response: bool


def opinion(text: str) -> Opinion | None:
    """The first object in what came back that is an opinion; None where there is none."""
    for found in _OBJECT.finditer(text):
        try:
            told = _Told.model_validate_json(found[0])
        except ValidationError:
            continue
        return Opinion(told.reason, told.needs_response)
    return None
