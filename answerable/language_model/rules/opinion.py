"""What a model says about a message that reads doubtfully."""

import re

from pydantic import BaseModel, ConfigDict, ValidationError

from answerable.triage.rules.labels import Reason

_OBJECT = re.compile(r"\{[^{}]*\}")


class Opinion(BaseModel):
    """How it reads the message. How sure it says it is counts for nothing: nobody measured it."""

    model_config = ConfigDict(frozen=True)
    reason: Reason
    needs_response: bool


def opinion(text: str) -> Opinion | None:
    """The first object in what came back that is an opinion; None where there is none."""
    for found in _OBJECT.finditer(text):
        try:
            return Opinion.model_validate_json(found[0])
        except ValidationError:
            continue
    return None
