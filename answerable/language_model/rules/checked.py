"""What a model says of a text that it was asked questions about."""

import re
from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, ValidationError

_OBJECT = re.compile(r"\{[^{}]*\}")


class _Yes(BaseModel):
    model_config = ConfigDict(strict=True)
    yes: list[int]


def checked(text: str, questions: Sequence[str]) -> dict[str, bool] | None:
    """Which questions are true of it, by the first object in what came back that says so; None where none does, or names another one."""
    for found in _OBJECT.finditer(text):
        try:
            said = _Yes.model_validate_json(found[0]).yes
        except ValidationError:
            continue
        if all(1 <= each <= len(questions) for each in said):
            return {question: number in said for number, question in enumerate(questions, 1)}
    return None
