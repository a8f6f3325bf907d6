"""What a customer answered to Messenger's own question of how content they were.

https://developers.facebook.com/docs/messenger-platform/send-messages/template/customer-feedback-template
"""

from typing import Any

from answerable.channels.contract.shape import Shape, readable
from answerable.connectors.meta.fields import Text

LIMIT = 20


class Answer(Shape):
    """An answer to one question, with what was written beside it."""

    payload: Text | None = None
    follow_up: Any = None


def words(told: Any) -> str:
    """What the customer wrote there, with their marks; "" where they wrote nothing."""
    screens = told.get("feedback_screens") if isinstance(told, dict) else None
    listed = [each for each in screens[:LIMIT] if isinstance(each, dict)] if isinstance(screens, list) else []
    lines = [line for screen in listed if isinstance(screen.get("questions"), dict) for line in _lines(screen["questions"])]
    return "\n".join(lines)


def _lines(questions: dict[str, Any]) -> list[str]:
    found = []
    for each in list(questions.values())[:LIMIT]:
        answer = readable(Answer, each) or Answer()
        beside = (readable(Answer, answer.follow_up) or Answer()).payload
        found += [": ".join(part for part in (answer.payload, beside) if part)] if beside else []
    return found
